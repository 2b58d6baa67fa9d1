"""Charts as pictures: PNG, SVG, clipboard. A file is written whole or not at all."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication

from gui.charts.style import brush, draw_text, elided, title_font
from gui.theme.theme import colour

PNG_SCALE = 3.0
_HEAD, _NOTE = 30.0, 16.0
_LEAST = QSize(320, 200)  # a chart never shown has no sensible size of its own


class Drawable(Protocol):
    """What can be saved as a picture."""

    def title(self) -> str: ...

    def caption(self) -> str: ...

    def size(self) -> QSize: ...

    def draw(self, painter: QPainter, rect: QRectF) -> None: ...


def save_png(chart: Drawable, path: Path, note: str = "", scale: float = PNG_SCALE) -> Path:
    """Write the chart with title, caption and `note` as PNG at `scale` pixels per point.

    Replaces a file of that name; raises data.exporting's ExportError when it cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image(chart, note, scale))
    return _write(path, bytes(buffer.data().data()))


def save_svg(chart: Drawable, path: Path, note: str = "") -> Path:
    """Write the chart with title, caption and `note` as SVG: lines and text stay lines and text.

    Replaces a file of that name; raises data.exporting's ExportError when it cannot be written.
    """
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setTitle(chart.title())
    size = _size(chart)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    painter = QPainter(generator)
    _draw(painter, chart, note, size)
    painter.end()
    text = bytes(buffer.data().data()).decode().replace("<defs>", _fallback() + "<defs>", 1)
    return _write(path, text.encode())


def _write(path: Path, content: bytes) -> Path:
    from data.exporting.atomic import write_whole  # after the first paint: it loads much

    write_whole(path, content, overwrite=True)
    return path


def _fallback() -> str:
    """Lets a viewer without this system's font take its own sans-serif.

    Qt's viewers know no lists of fonts and no @media; they take the font named with each text.
    """
    rule = f'text{{font-family:"{escape(title_font().family())}",sans-serif}}'
    return f"<style>@media all{{{rule}}}</style>\n"


def copy_picture(chart: Drawable, note: str = "") -> None:
    """Put the chart on the clipboard as a picture."""
    QApplication.clipboard().setImage(image(chart, note, 2.0))


def image(chart: Drawable, note: str, scale: float) -> QImage:
    """The chart as an image of `scale` pixels per point."""
    size = _size(chart)
    made = QImage(size * scale, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(scale)
    painter = QPainter(made)
    _draw(painter, chart, note, size)
    painter.end()
    return made


def _size(chart: Drawable) -> QSize:
    return chart.size().expandedTo(_LEAST) + QSize(0, int(_HEAD + _NOTE))


def _draw(painter: QPainter, chart: Drawable, note: str, size: QSize) -> None:
    whole = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(whole, brush("base"))
    painter.setFont(title_font())
    painter.setPen(colour("text"))
    title = chart.title()
    left = 12 + painter.fontMetrics().horizontalAdvance(title) + 10.0
    painter.drawText(QRectF(12, 0, whole.width() - 24, _HEAD),
                     int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)
    for words, x, y, height in ((chart.caption(), left, 1.0, _HEAD),
                                (note, 12.0, _HEAD - 3, _NOTE)):
        room = max(whole.width() - x - 12, 0.0)
        draw_text(painter, QRectF(x, y, room, height), elided(words, room), "text3")
    chart.draw(painter, whole.adjusted(0, _HEAD + _NOTE, 0, 0))
