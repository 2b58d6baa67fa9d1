"""A report as PDF by Qt's own writer: text as text, charts as vectors, data attached."""

from __future__ import annotations

import json

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from data.exporting.errors import ExportError
from data.exporting.provenance import Provenance
from data.exporting.reading.pdf import ATTACHMENT, pages_digest
from data.exporting.reading.sealing import to_be_sealed
from data.version import VERSION
from gui.reports.blocks import Report
from gui.reports.characters import with_plain_characters
from gui.reports.ink import FINE, Ink
from gui.reports.pages import Pages

RESOLUTION = 72 * FINE


def to_pdf(report: Report, told: Provenance) -> bytes:
    """The file; the figures are attached to it with a digest of what its pages draw."""
    blank = to_be_sealed(told)
    drawn = pages_digest(_written(report, _data(report, blank)))
    sealed = Provenance(**{**vars(told), "digest": drawn})
    made = _written(report, _data(report, sealed))
    if pages_digest(made) != drawn:
        raise ExportError("The report came out differently twice.", "Write it again.")
    return made


def _data(report: Report, told: Provenance) -> bytes:
    document = {"provenance": json.loads(told.to_json()), "figures": report.figures}
    return json.dumps(document, ensure_ascii=False, sort_keys=True, allow_nan=False).encode()


def _written(report: Report, data: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(RESOLUTION)
    writer.setTitle(f"{report.title} {report.native}".strip())
    writer.setCreator(f"Servoscope {VERSION}")
    writer.addFileAttachment(ATTACHMENT, QByteArray(data), "application/json")
    painter = QPainter(writer)
    try:
        Pages(report, Ink(painter), writer.newPage).draw()
    finally:
        painter.end()
    buffer.close()
    return with_plain_characters(bytes(buffer.data().data()))
