"""Numbers that open for typing: what is taken, what is refused and how."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.bubble import Bubble
from gui.widgets.number_entry import NotAShare, read_share
from gui.widgets.number_field import NumberField
from tests.support.mouse import LEFT


@pytest.mark.parametrize(("text", "value"), [
    (".75", 0.75), ("0.75", 0.75), ("0,75", 0.75), (" 75 % ", 0.75), ("1", 1.0), ("0", 0.0),
    ("1.", 1.0), ("+.5", 0.5), ("０．７５", 0.75), ("７５％", 0.75),
])
def test_numbers_as_people_type_them(text: str, value: float) -> None:
    assert read_share(text) == pytest.approx(value)


@pytest.mark.parametrize(("text", "reason"), [
    ("1.34", "1.34 is outside 0 to 1."), ("-0.1", "-0.1 is outside 0 to 1."),
    ("140 %", "140 % is outside 0 to 1."), ("abc", "“abc” is not a number."),
    ("nan", "“nan” is not a number."), ("inf", "“inf” is not a number."),
    ("1e-3", "“1e-3” is not a number."), ("", "Nothing is typed."),
])
def test_anything_else_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(NotAShare) as refused:
        read_share(text)
    assert str(refused.value) == reason


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[NumberField]:
    window = QWidget()
    qtbot.addWidget(window)
    made = NumberField("Weight", parent=window)
    box = QVBoxLayout(window)
    box.addWidget(made)
    box.addWidget(QLabel("room below"))
    box.addStretch(1)
    window.resize(420, 200)
    made.show_number(".34")
    window.show()
    yield made


def refusal_of(field: NumberField) -> Bubble | None:
    return next((b for b in field.window().findChildren(Bubble) if b.refusal), None)


def typed_of(field: NumberField) -> list[float]:
    values: list[float] = []
    field.typed.connect(values.append)
    return values


def test_a_click_opens_and_enter_takes(field: NumberField) -> None:
    values = typed_of(field)
    QTest.mouseClick(field, LEFT)
    assert field.editor is not None
    assert field.editor.selectedText() == ".34"
    QTest.keyClicks(field.editor, ".4")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert values == [0.4]
    assert field.editor is None


def test_a_refused_number_stays_with_the_reason_below_until_it_is_mended(
    field: NumberField,
) -> None:
    values = typed_of(field)
    field.open()
    assert field.editor is not None
    QTest.keyClicks(field.editor, "1.34")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    refusal = refusal_of(field)
    assert refusal is not None
    assert "1.34 is outside 0 to 1." in refusal.text
    assert "press Esc to keep .34" in refusal.text
    assert refusal.y() >= field.mapTo(field.window(), field.rect().bottomLeft()).y()
    assert field.window().rect().contains(refusal.geometry())
    assert field.editor is not None and field.editor.text() == "1.34"
    assert values == []
    QTest.keyClick(field.editor, Qt.Key.Key_Backspace)
    assert refusal_of(field) is None, "typing on takes the reason away"
    field.editor.setText("0.9")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert values == [0.9]


def test_escape_keeps_the_number(field: NumberField) -> None:
    values = typed_of(field)
    field.open()
    assert field.editor is not None
    QTest.keyClicks(field.editor, "7")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    assert field.editor is None
    assert refusal_of(field) is None
    assert values == []
    assert field.shown == ".34"


def test_a_digit_opens_the_editor_with_it(field: NumberField) -> None:
    field.setFocus()
    QTest.keyClicks(field, ".")
    assert field.editor is not None
    assert field.editor.text() == "."


def test_leaving_the_editor_takes_what_was_typed(field: NumberField, qtbot: QtBot) -> None:
    values = typed_of(field)
    field.window().activateWindow()
    field.open()
    assert field.editor is not None
    qtbot.waitUntil(field.editor.hasFocus)
    QTest.keyClicks(field.editor, ".6")
    field.setFocus()
    assert values == [0.6]
    field.open()
    field.setFocus()
    assert field.editor is None
    assert values == [0.6], "leaving without typing changes nothing"
