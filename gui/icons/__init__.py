"""The icon set: own line drawings as SVG, painted in the text colour of the theme."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

FOLDER = Path(__file__).parent


def icon_path(name: str) -> str:
    """Path of an icon file, with forward slashes as style sheets want them."""
    return (FOLDER / f"{name}.svg").as_posix()


@cache
def icon(name: str, colour: str, faint: str) -> QIcon:
    """The icon in `colour`, its disabled state in `faint`; drawn sharp up to scale 3."""
    result = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, faint)):
        result.addPixmap(_pixmap(name, tint), mode)
    return result


def _pixmap(name: str, tint: str) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    text = (FOLDER / f"{name}.svg").read_text("utf-8").replace("currentColor", tint)
    pixmap = QPixmap(48, 48)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, 48, 48))
    painter.end()
    pixmap.setDevicePixelRatio(3)
    return pixmap
