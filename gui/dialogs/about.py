"""What this is, which version, and what its facts are worth."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from data.records import Reference
from data.version import VERSION
from gui.i18n import tr, within


def show_about(reference: Reference, parent: QWidget) -> None:
    """The About dialog."""
    counts = tr(", ").join(
        tr("{n} {universe} companies").format(n=len(u.companies), universe=within(tr(u.name)))
        for u in reference.universes.values())
    text = tr(
        "<b>Servoscope {version}</b><br>Scores robotics and compute companies from dated, sourced "
        "evidence.<br><br>{counts}. Facts collected on {day} from public pages; most were read as "
        "excerpts, many are secondary, little is newer than June 2026.<br><br>Scores are opinions "
        "by a published rubric, not advice. MIT licence. Qt {qt} (LGPL).").format(
            version=VERSION, counts=counts, day=reference.collected.isoformat(),
            qt=qVersion())
    box = QMessageBox(QMessageBox.Icon.NoIcon, tr("About Servoscope"), text,
                      QMessageBox.StandardButton.Close, parent)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
