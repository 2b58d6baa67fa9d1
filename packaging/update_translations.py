"""Brings gui/translations up to date with the source: collects texts, writes .ts, compiles .qm.

    python packaging/update_translations.py            # collect, write and compile
    python packaging/update_translations.py --check    # write nothing; exit 1 if something is open

Collects the literals of tr("…") and mark("…") under gui/ itself, because pyside6-lupdate knows
only methods of QObject and the context of their class, not our functions with one context. Names
that come with the bundled facts (factors, segments, countries, …) are collected from the facts.
Translate the entries marked unfinished in Qt Linguist or by hand, then run it again.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

TS = ROOT / "gui" / "translations" / "servoscope_zh_CN.ts"
LANGUAGE = "zh_CN"


@dataclass(frozen=True)
class Message:
    """One text and its translation; `state` is '' (finished), 'unfinished' or 'vanished'."""

    translation: str
    state: str = ""


def main(arguments: list[str] | None = None) -> int:
    """Update or check the translation; 0 if every text has one, else 1."""
    parser = argparse.ArgumentParser(description="Update the Qt Linguist files of the window.")
    parser.add_argument("--check", action="store_true", help="write nothing, only tell")
    check = parser.parse_args(arguments).check
    messages = merged(read_ts(TS), literals(ROOT / "gui") | texts_of_the_facts())
    if not check:
        TS.write_text(ts_text(messages), "utf-8", newline="\n")
        compile_ts(TS)
    unfinished = sorted(source for source, m in messages.items() if m.state == "unfinished")
    for source in unfinished:
        print(f"not translated: {source!r}")
    vanished = sum(m.state == "vanished" for m in messages.values())
    print(f"{len(messages) - vanished} texts, {len(unfinished)} not translated, "
          f"{vanished} no longer used")
    return 1 if unfinished else 0


# -- collecting ------------------------------------------------------------------------------------

def literals(folder: Path) -> set[str]:
    """Every literal handed to tr or mark in the Python files below `folder`.

    SystemExit for an f-string: it would be looked up filled in, and never found.
    """
    found: set[str] = set()
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for argument in _arguments(node):
                if isinstance(argument, ast.JoinedStr):
                    raise SystemExit(f"{path}:{argument.lineno}: use .format after tr, "
                                     "not an f-string inside")
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    found.add(argument.value)
    return found - {""}


def _arguments(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return list(node.args) if node.func.id in ("tr", "mark") else []
    return []


def texts_of_the_facts() -> set[str]:
    """Names in the bundled facts that the window translates where it shows them."""
    from data.bundled import load
    from data.own_tables import EVIDENCE
    from data.records import CONFIDENCES
    from gui.fact_names import own_texts
    from gui.inspector.evidence_text import metric_name, reported_name

    found = {*CONFIDENCES, *own_texts()}
    units = next(c.choices for c in EVIDENCE.table.columns if c.name == "unit")
    found |= {unit.replace("_", " ") for unit in units if not unit.isupper()}
    for universe in load().universes.values():
        found.add(universe.name)
        found |= {text for f in universe.factors
                  for text in (f.name, f.description, f.id.replace("_", " "))}
        for company in universe.companies:
            found |= {company.segment.replace("_", " "), company.country}
        for e in universe.evidence:
            found |= {metric_name(e.metric), reported_name(e)}
    return found - {""}


# -- the .ts file ----------------------------------------------------------------------------------

def read_ts(path: Path) -> dict[str, Message]:
    """The messages of a .ts file by source text; none where there is no file yet."""
    if not path.exists():
        return {}
    found = {}
    for node in ET.parse(path).getroot().iter("message"):
        translation = node.find("translation")
        assert translation is not None
        found[node.findtext("source", "")] = Message(
            translation.text or "", translation.get("type", ""))
    return found


def merged(old: Mapping[str, Message], sources: set[str]) -> dict[str, Message]:
    """Old translations for the texts in use, open ones for new texts, the rest as vanished.

    A text that comes back takes its old translation back; one never translated is dropped.
    """
    new = {}
    for source in sources:
        kept = old.get(source, Message("", "unfinished"))
        state = "unfinished" if kept.state == "unfinished" or not kept.translation else ""
        new[source] = Message(kept.translation, state)
    gone = {s: Message(m.translation, "vanished") for s, m in old.items()
            if s not in sources and m.translation}
    return new | gone


def ts_text(messages: Mapping[str, Message]) -> str:
    """A .ts file, sorted by source text, without line numbers so that differences stay small."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             f'<TS version="2.1" language="{LANGUAGE}" sourcelanguage="en">', "<context>",
             f"    <name>{_context()}</name>"]
    for source, message in sorted(messages.items()):
        kind = f' type="{message.state}"' if message.state else ""
        lines += ["    <message>", f"        <source>{_xml(source)}</source>",
                  f"        <translation{kind}>{_xml(message.translation)}</translation>",
                  "    </message>"]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def _context() -> str:
    from gui.i18n import CONTEXT

    return CONTEXT


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def compile_ts(path: Path) -> None:
    """Write the .qm file beside the .ts file with the lrelease that comes with PySide6."""
    import PySide6

    tool = shutil.which("lrelease", path=str(Path(PySide6.__file__).parent))
    if tool is None:
        raise SystemExit("PySide6 has no lrelease here; install PySide6-Essentials.")
    # In place of the old file at once: a running app holds that one mapped into memory.
    made = path.with_suffix(".new.qm")
    subprocess.run([tool, "-silent", "-nounfinished", str(path), "-qm", str(made)], check=True)
    made.replace(path.with_suffix(".qm"))


if __name__ == "__main__":
    sys.exit(main())
