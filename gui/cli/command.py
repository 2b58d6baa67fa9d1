"""Takes a command line apart, runs the command and turns what it raises into an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from gui.cli.errors import InputError, UsageError
from gui.cli.streams import leave_closed_pipe, note, use_utf8
from gui.start import Start

DONE, BAD_INPUT, USAGE = 0, 1, 2
INTERRUPTED = 130  # 128 + SIGINT, as shells count


def run(argv: Sequence[str]) -> int:
    """Run one command line; gives its exit code."""
    use_utf8()
    try:
        # Without words it is the window, and the parser need not be loaded.
        code = _run(list(argv)) if argv else _open_window(Start())
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except SystemExit as stop:  # argparse: --help, --version, wrong usage
        return stop.code if isinstance(stop.code, int) else USAGE
    except UsageError as error:
        note(f"servoscope: {error}\nTry 'servoscope --help' or 'servoscope COMMAND --help'.")
        return USAGE
    except InputError as error:
        note(str(error))
        return BAD_INPUT
    except BrokenPipeError:  # the reader has seen enough, as in `... --out - | head`
        leave_closed_pipe()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        note(f"{error.filename or 'standard output'}: {error.strerror or error}")
        return BAD_INPUT


def _run(argv: list[str]) -> int:
    from gui.cli.parser import parse

    args = parse(_opening(argv))
    if args.command == "rank":
        from gui.cli.rank import rank

        return rank(args)
    if args.command == "check":
        from gui.cli.check import check

        return check(args)
    if args.command == "compute":
        from gui.cli.compute import compute

        return compute(args)
    if args.command == "calibrate":
        from gui.cli.calibrate import calibrate

        return calibrate(args)
    if args.command == "value":
        from gui.cli.value import value

        return value(args)
    if args.command == "scenarios":
        from gui.cli.scenarios import scenarios

        return scenarios(args)
    if args.command == "compare":
        from gui.cli.compare import compare

        return compare(args)
    if args.command == "report":
        from gui.cli.report import report

        return report(args)
    if args.command == "verify":
        from gui.cli.verify import verify

        return verify(args)
    if args.command == "import":
        from gui.cli.import_ import import_

        return import_(args)
    if args.command == "recover":
        from gui.cli.recover import recover

        return recover(args)
    return _open_window(Start(args.workspace, args.universe, args.as_of))


def _open_window(start: Start) -> int:
    from gui.app import run as open_window

    return open_window(start)


def _opening(argv: list[str]) -> list[str]:
    """`servoscope FILE`, as a file manager starts it, opens that workspace."""
    from gui.cli.parser import COMMANDS

    if not argv[0].startswith("-") and argv[0] not in COMMANDS:
        path = Path(argv[0])
        if path.suffix.lower() != ".servoscope":
            names = ", ".join(COMMANDS)
            raise UsageError(f"{argv[0]!r} is neither a command ({names}) nor a .servoscope file")
        return ["--workspace", *argv]
    return argv
