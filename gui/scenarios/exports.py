"""Files of the comparison: the table as it stands, and the inputs that differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from data.exporting.provenance import Provenance
from gui.dialogs.error import show_failure
from gui.i18n import tr
from gui.scenarios.facts import Facts
from models.comparison import InputDifference, comparison_table, write_comparison

FORMATS = {".xlsx": "Excel", ".csv": "CSV", ".json": "JSON"}
LOG_ROWS = 10_000
_HEADS = ("Input", "Field", "From", "To", "Why", "Key")


def export_comparison(
    facts: Facts, rows: Sequence[int], parent: QWidget, said: Callable[[str], None]
) -> None:
    """Ask for a file and write the comparison of `rows` to it, inputs and scenarios along."""
    comparison = facts.comparison
    if comparison is None:
        return
    path = _ask(facts, parent, tr("Export comparison"), "comparison", FORMATS)
    if path is None:
        return

    def write() -> None:
        now = datetime.now().astimezone()
        table = comparison_table(
            comparison, created_at=now, fingerprint=facts.session.reference.fingerprint,
            rows=list(rows), provenance=_told(facts, "comparison", facts.ids, now),
            log=facts.session.history(limit=LOG_ROWS))
        write_comparison(path, comparison, table, overwrite=True)  # the dialog asked

    if _done(write, parent):
        said(tr("Comparison of {n} companies saved as {path}").format(n=len(rows), path=path))


def export_inputs(
    facts: Facts, differences: Sequence[InputDifference], names: tuple[str, str],
    parent: QWidget, said: Callable[[str], None],
) -> None:
    """Ask for a file and write the inputs that differ between two scenarios to it."""
    comparison = facts.comparison
    if comparison is None:
        return
    path = _ask(facts, parent, tr("Export inputs that differ"), "inputs",
                {".csv": "CSV", ".xlsx": "Excel"})
    if path is None:
        return

    def write() -> None:
        from data.exporting import Column, RankedTable, write

        now = datetime.now().astimezone()
        meta = comparison_table(
            comparison, created_at=now, rows=[],
            fingerprint=facts.session.reference.fingerprint).meta
        heads = (*_HEADS[:2], *names, *_HEADS[4:])
        columns = tuple(Column(id.casefold(), head, "text")
                        for id, head in zip(_HEADS, heads, strict=True))
        rows = [[d.what, d.field, d.first, d.second, d.why, d.key] for d in differences]
        meta = replace(meta, listed=len(rows), total=len(rows), sort="")
        told = replace(_told(facts, "inputs", facts.pair, now), listed=len(rows))
        write(path, RankedTable(columns, rows, meta, provenance=told), overwrite=True)

    if _done(write, parent):
        said(tr("{n} inputs saved as {path}").format(n=len(differences), path=path))


def _told(facts: Facts, kind: str, scenarios: Sequence[str], now: datetime) -> Provenance:
    from models.exports.told import provenance
    from models.exports.world import world_as_it_stands

    session = facts.session
    world = world_as_it_stands(session.reference, session.base_state, session.journal.values)
    return provenance(kind, world, session.base_evaluation, scenarios, facts.money.currency, now,
                      against=facts.against, workspace=session.journal.workspace.path.name)


def _ask(
    facts: Facts, parent: QWidget, title: str, stem: str, formats: dict[str, str]
) -> Path | None:
    session = facts.session
    name = f"{session.universe.id} {stem} {session.evaluation.as_of.isoformat()}"
    patterns = [f"{label} (*{suffix})" for suffix, label in formats.items()]
    first = next(iter(formats))
    folder = session.journal.workspace.path.parent
    chosen, pattern = QFileDialog.getSaveFileName(
        parent, title, str(folder / f"{name}{first}"), ";;".join(patterns))
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in formats:
        return path
    suffix = next((s for s, p in zip(formats, patterns, strict=True) if p == pattern), first)
    return path.with_name(path.name + suffix)


def _done(write: Callable[[], None], parent: QWidget) -> bool:
    """Write under a wait cursor; False, and told, where it failed."""
    from data.exporting.errors import ExportError

    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        write()
    except ExportError as error:
        failed = error
    else:
        return True
    finally:
        QGuiApplication.restoreOverrideCursor()
    show_failure(failed, parent)
    return False
