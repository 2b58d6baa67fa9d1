"""Mutated files for the importers, the file opener and the recovery: no crash, no hang, no lie.

    python tests/fuzz/importers.py [--rounds 20000] [--seed 1]

A round makes a file of one kind, mutates it and has it read. Allowed: a refusal in our own words,
or an answer that holds what the file says. Not allowed: any other exception, more than LONGEST
seconds, a changed file, values out of range, changes from a refused plan, cells of a sheet that
another reader sees differently, a workspace whose edits are not those that were made.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from data.bundled import load  # noqa: E402
from data.importing import (  # noqa: E402
    ImportErrors,
    existing,
    guess_kind,
    guess_mapping,
    open_table,
    plan,
)
from data.importing.cells import Unusable  # noqa: E402
from data.own_rows import PREFIX, with_own_rows  # noqa: E402
from data.workspace import Change, Workspace, WorkspaceError  # noqa: E402
from data.workspace.recovery import recover  # noqa: E402

LONGEST = 5.0
_SPICE = (
    b"\0", b"\xff", b'"', b"'", b",", b";", b"\n", b"\r", b"\xef\xbb\xbf", b"=", b"NaN", b"1e999",
    b"-0.1", b"1,2", b"\xe2\x80\xae", "宇树".encode(), "宇树".encode("gb18030"), b"<", b"&", b">",
    b"&#0;", b"<!DOCTYPE x>", b'r="A99999999"', b't="s"', b"99999999999999999999", b"x" * 9_999,
)
_ROWS = (
    "name,segment,supply chain,supply chain low,mass production\n"
    "Acme,humanoid,0.5,0.4,0.9\nUnitree Robotics,,0.7,,\n宇树,arm,,,1\n",
    "公司;维度;指标;数值;单位;日期;来源;可信度\n"
    "宇树科技;量产;units_shipped;5500;units;2026-03-31;x;报道\n",
    "company,date,value (USD m),type,source,confidence\nagibot,2026-Q1,150.5,post_money,x,high\n",
    "company,metric,value,unit,as of,source,confidence\nunitree,revenue,5e9,CNY,2026-05-31,x,高\n",
    "company\tfactor\tscore\twhy\nunitree\tsupply chain\t0.5\tline\nagibot\t量产\t0.9\t\n",
)


@dataclass
class Outcomes:
    """What became of the files: how often each, and what must not be."""

    seen: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def run(rounds: int, seed: int, folder: Path) -> Outcomes:
    """Do the rounds; the faults name the round, which its seed makes again."""
    outcomes = Outcomes()
    targets: list[Callable[[random.Random, Path], str]] = [
        _text, _sheet_bytes, _sheet_xml, _workspace, _recovery]
    for number in range(rounds):
        chance = random.Random(seed * 1_000_003 + number)
        target = chance.choices(targets, weights=(8, 3, 6, 3, 2))[0]
        start = perf_counter()
        try:
            told = target(chance, folder)
        except Exception as error:  # noqa: BLE001 - any is a fault; that is the question
            told = "fault"
            outcomes.faults.append(f"round {number}, {target.__name__}: {error!r}")
        if perf_counter() - start > LONGEST:
            outcomes.faults.append(f"round {number}, {target.__name__}: took too long")
        outcomes.seen[f"{target.__name__[1:]}: {told}"] += 1
        for path in folder.iterdir():
            path.unlink()
    return outcomes


def mutated(content: bytes, chance: random.Random, in_place: bool = False) -> bytes:
    """The content with some bytes flipped, cut, doubled, moved, or strange ones put in.

    `in_place` keeps what is behind them where it was, as damage on a disk does.
    """
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(data) + 1)
        length = chance.randrange(1, 40)
        match chance.choice((0, 4, 4, 5)) if in_place else chance.randrange(6):
            case 0 if at < len(data):
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                del data[at:at + length]
            case 2:
                data[at:at] = data[at:at + length]
            case 3:
                data[at:at] = chance.choice(_SPICE)
            case 4:
                data[at:at + length] = chance.randbytes(len(data[at:at + length]))
            case _:
                if chance.random() < 0.2:
                    del data[at:]
    return bytes(data)


def _text(chance: random.Random, folder: Path) -> str:
    encoding = chance.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16"))
    path = folder / "rows.csv"
    path.write_bytes(mutated(chance.choice(_ROWS).encode(encoding), chance))
    return _planned(path)


def _sheet_bytes(chance: random.Random, folder: Path) -> str:
    path = folder / "rows.xlsx"
    path.write_bytes(mutated(_book(chance.randrange(len(_ROWS))), chance))
    return _planned(path)


def _sheet_xml(chance: random.Random, folder: Path) -> str:
    """Damage inside the archive, which its checksums do not tell."""
    path = folder / "rows.xlsx"
    with zipfile.ZipFile(io.BytesIO(_book(chance.randrange(len(_ROWS))))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = chance.choice([n for n in parts if n.startswith("xl/") and "theme" not in n])
    parts[part] = mutated(parts[part], chance)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return _planned(path)


def _planned(path: Path) -> str:
    """Have a file planned as the window does, and judge the plan."""
    before = path.read_bytes()
    reference = load()
    universe = reference.universes["robotics"]
    try:
        grid = open_table(path)
        rows = list(grid.rows())
        mapping = guess_mapping(grid.headers, guess_kind(grid.headers))
        found = plan(grid, mapping, existing(reference, "robotics", {}, date(2026, 11, 23)))
    except ImportErrors as errors:
        assert all(e.problem and e.remedy and str(path) in str(e) for e in errors.errors)
        return "refused"
    finally:
        assert path.read_bytes() == before, "the file was changed"
    if path.suffix == ".xlsx":
        _compare(path, grid.sheet, rows)
    if found.refused:
        assert found.changes == () and all(e.problem and e.remedy for e in found.refusals)
        return "rows refused"
    values = {change.key: change.new for change in found.changes}
    assert len(values) == len(found.changes), "a key twice"
    for key, value in values.items():
        if not key.startswith(PREFIX):
            assert all(0 <= value.get(n, 0) <= 1 for n in ("score", "low", "high")), (key, value)
    _, orphans = with_own_rows(reference, values.items())
    assert not orphans, f"planned rows that do not fit: {orphans}"
    assert universe is reference.universes["robotics"]
    return "taken"


def _compare(path: Path, sheet: str, rows: list[tuple[int, list[Any]]]) -> None:
    """Hold what was read to what another reader sees, where it sees anything."""
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
        theirs = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    except BaseException as error:  # noqa: BLE001 - a panic of that reader is no Exception
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return
    for number, row in rows:
        other = theirs[number - 1] if number <= len(theirs) else []
        for mine, their in zip(row, other, strict=False):
            if type(mine) is type(their) is float or (type(mine) is str and type(their) is str
                                                      and "_x" not in their):
                assert mine == their or str(mine) == str(their) == "nan", (number, mine, their)
            elif isinstance(mine, Unusable):
                assert their in ("", str(mine)), (number, mine, their)


@cache
def _book(index: int) -> bytes:
    import xlsxwriter

    buffer = io.BytesIO()
    text = _ROWS[index]
    separator = next(s for s in ";\t," if s in text)
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Rows")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for i, line in enumerate(text.splitlines()):
            for j, cell in enumerate(line.split(separator)):
                try:
                    sheet.write_number(i, j, float(cell))
                except ValueError:
                    if len(cell) == 10 and cell.startswith("2026-"):
                        sheet.write_datetime(i, j, date.fromisoformat(cell), day)
                    else:
                        sheet.write_string(i, j, cell)
    return buffer.getvalue()


Told = tuple[dict[str, Any], list[tuple[Any, ...]]]


@cache
def _session() -> tuple[bytes, Told]:
    """A workspace of some pages, and what it holds."""
    chance = random.Random(1)
    values: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "session.servoscope"
        with Workspace.open(path) as workspace:
            for i in range(80):
                key = f"score/robotics/宇树{chance.randrange(20)}/supply_chain"
                new = chance.choice([{"score": round(chance.random(), 2)}, None, "text"])
                workspace.commit("score", f"Edit {i}", [Change(key, values.get(key), new)],
                                 f"analyst {i % 3}", "why " * (i % 90))
                values[key] = new
            told = _told(workspace)
        return path.read_bytes(), told


def _told(workspace: Workspace) -> Told:
    return workspace.values(), [(e.at, e.who, e.kind, e.label, e.why, e.gesture, e.changes)
                                for e in reversed(workspace.history())]


def _workspace(chance: random.Random, folder: Path) -> str:
    content, told = _session()
    path = folder / "session.servoscope"
    path.write_bytes(mutated(content, chance, chance.random() < 0.8))
    before = path.read_bytes()
    try:
        with Workspace.open(path) as workspace:
            assert _told(workspace) == told, "something else than was written"
            answer = "read whole"
    except WorkspaceError as error:
        assert error.what.endswith(".") and error.remedy.endswith(".")
        answer = "refused"
    assert path.read_bytes() == before, "the file was changed"
    return answer


def _recovery(chance: random.Random, folder: Path) -> str:
    content, (values, edits) = _session()
    path = folder / "session.servoscope"
    path.write_bytes(mutated(content, chance, chance.random() < 0.8))
    before = path.read_bytes()
    try:
        recovery = recover(path)
    except WorkspaceError:
        return "refused"
    finally:
        assert path.read_bytes() == before, "the file was changed"
    with Workspace.open(recovery.path) as workspace:
        found, history = _told(workspace)
    assert all(edit in edits for edit in history[:-1]), "an edit nobody made"
    if recovery.complete:
        assert found == values and len(history) == len(edits) + 1, "a loss not named"
    return "complete" if recovery.complete else "with losses"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    start = perf_counter()
    with tempfile.TemporaryDirectory() as name:
        outcomes = run(args.rounds, args.seed, Path(name))
    for what, count in sorted(outcomes.seen.items()):
        print(f"{what:34} {count:8,}")
    print(f"{len(outcomes.faults)} faults in {args.rounds:,} rounds, "
          f"{perf_counter() - start:.0f} s")
    with suppress(BrokenPipeError):
        print("\n".join(outcomes.faults[:50]))
    return 1 if outcomes.faults else 0


if __name__ == "__main__":
    sys.exit(main())
