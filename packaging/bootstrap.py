"""Sets Servoscope up and runs it, or its tests: one command on a fresh clone.

    python3 packaging/bootstrap.py run  [-- what goes to the app]
    python3 packaging/bootstrap.py test [-- what goes to pytest]

Standard library only. This file keeps to syntax that every Python reads, so that an old one
gets a sentence and not a traceback; the work is in the modules beside it.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Servoscope needs Python 3.11 or newer; %s is Python %d.%d.\n"
        % (sys.executable, sys.version_info[0], sys.version_info[1])
    )
    sys.exit(2)

from setup_commands import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
