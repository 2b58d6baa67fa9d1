"""Fits the bundled calibrations: data/reference/calibration_<universe>.json.

    python packaging/fit_calibration.py            # fit and write (about 15 s)
    python packaging/fit_calibration.py --check    # write nothing; exit 1 if a file is stale

Run it after the observations, fundamentals, evidence, rubric or the calibration itself changed.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def main(arguments: list[str] | None = None) -> int:
    """Fit both universes; gives the exit code."""
    from data.bundled import FOLDER, load
    from models.calibration.live import calibrate_now, fingerprint_now
    from models.valuation.frozen import to_json
    from models.valuation.store import POOLED, bundled_calibration

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say whether files are stale")
    options = parser.parse_args(arguments)
    reference, stale = load(), []
    for universe in POOLED:
        if options.check:
            kept = bundled_calibration(universe)
            if kept is None or kept.fingerprint != fingerprint_now(reference, universe):
                stale.append(universe)
            continue
        frozen = calibrate_now(reference, universe)
        text = json.dumps(to_json(frozen), ensure_ascii=False, allow_nan=False,
                          separators=(",", ":"))
        path = FOLDER / f"calibration_{universe}.json"
        path.write_text(text + "\n", "utf-8")
        error = frozen.report["headline"]["company_never_seen"]
        print(f"{path.name}: log-RMSE {error['log_rmse']:.3f}, n = {error['n']}")
    if stale:
        print(f"stale: {', '.join(stale)}; run this without --check", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
