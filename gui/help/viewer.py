"""The help window: pages on the left, text on the right, links between them."""

from __future__ import annotations

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from gui.help import PAGES, page_path
from gui.i18n import tr
from gui.languages import language
from gui.theme.theme import theme


class HelpWindow(QDialog):
    """Shows one page at a time; works offline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Servoscope help"))
        self.resize(860, 620)
        self.list = QListWidget()
        self.list.setFixedWidth(190)
        self.list.setAccessibleName(tr("Pages"))
        for page in PAGES:
            item = QListWidgetItem(_title(page))
            item.setSizeHint(QSize(0, 28))
            self.list.addItem(item)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("Help text"))
        self.text.document().setDocumentMargin(20)
        self.text.anchorClicked.connect(self._follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.list.currentRowChanged.connect(lambda i: self.show_page(PAGES[i]))
        theme.changed.connect(self._again)

    def show_page(self, page: str) -> None:
        """Show a page by name; a name with #heading scrolls there."""
        name, _, anchor = page.partition("#")
        if name not in PAGES:
            name = "index"
        self.list.blockSignals(True)
        self.list.setCurrentRow(PAGES.index(name))
        self.list.blockSignals(False)
        self.text.document().setDefaultFont(self.font())
        self.text.setMarkdown(page_path(name, language()).read_text("utf-8"))
        _space_out(self.text.document())
        if anchor:
            self.text.find(anchor.replace("-", " "))
        else:
            self.text.verticalScrollBar().setValue(0)

    def _again(self) -> None:
        self.show_page(PAGES[max(0, self.list.currentRow())])

    def _follow(self, url: QUrl) -> None:
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
        else:
            self.show_page(url.toString().removesuffix(".md"))


def _space_out(document: QTextDocument) -> None:
    """Give headings and paragraphs air; Markdown carries no style of its own."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        style = block.blockFormat()
        heading = style.headingLevel()
        if not cursor.currentTable():
            style.setTopMargin({0: 0, 1: 0}.get(heading, 16))
            listed = block.textList() is not None and not heading
            inside = _is_code(block) and _is_code(block.next())
            style.setBottomMargin(0 if inside else 3 if listed else 8)
        style.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(style)
        if heading:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            size = QTextCharFormat()
            size.setFontPointSize({1: 15}.get(heading, 11.5))
            cursor.mergeCharFormat(size)
        block = block.next()


def _is_code(block: QTextBlock) -> bool:
    """Whether a line stands between fences."""
    return bool(block.isValid()
                and block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence))


def _title(page: str) -> str:
    for line in page_path(page, language()).read_text("utf-8").splitlines():
        if line.startswith("# "):
            return line[2:]
    return page
