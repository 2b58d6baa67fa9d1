"""Qt's binding gives back the references it takes.

PySide6 6.12.0 on Python 3.11 lost a reference to None, True or False on nearly every call, and the
process was aborted within seconds ("deallocating None").
"""

from __future__ import annotations

import gc
import sys
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

ROUNDS = 2_000
# What else goes on in the process moves the counts a little; the fault moves them by thousands.
SLACK = 200

Index = QModelIndex
ROOT_INDEX = QModelIndex()


class Emitter(QObject):
    """Sends the three constants through a signal."""

    sent = Signal(object, bool)


class Model(QAbstractTableModel):
    """A table whose cells answer with None, True and False."""

    def rowCount(self, parent: Index = ROOT_INDEX) -> int:  # noqa: N802
        return 0 if parent.isValid() else 3

    def columnCount(self, parent: Index = ROOT_INDEX) -> int:  # noqa: N802
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return (None, True, False)[index.column()]
        return None


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None, True and False are immortal from Python 3.12 on"
)
def test_constants_keep_their_references(qtbot: QtBot) -> None:
    received: list[object] = []
    emitter = Emitter()
    emitter.sent.connect(lambda value, flag: received.append(value))
    model = Model()
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(300, 150)
    view.show()
    qtbot.waitExposed(view)

    def one_round() -> None:
        for value in (None, True, False):
            emitter.sent.emit(value, value is True)
        for column in range(3):
            index = model.index(0, column)
            model.data(index)
            index.data()
            index.data(Qt.ItemDataRole.ToolTipRole)
        view.isVisible()
        view.viewport().repaint()

    one_round()
    received.clear()
    before = _counts()
    for _ in range(ROUNDS):
        one_round()
    assert len(received) == 3 * ROUNDS
    received.clear()
    after = _counts()
    lost = {name: before[name] - after[name] for name in before}
    assert max(lost.values()) < SLACK, f"references lost in {ROUNDS} rounds: {lost}"


def _counts() -> dict[str, int]:
    gc.collect()
    return {str(value): sys.getrefcount(value) for value in (None, True, False)}
