"""Says why a workspace did not open, and offers what to do; the file itself is never written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCommandLinkButton,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from data.workspace import DamagedFile, NewerVersion, NotAWorkspace, WorkspaceError
from data.workspace.recovery import SUFFIX, Recovery, beside, recover, worth_trying
from gui.dialogs.unopened.recovered import RecoveredPage
from gui.i18n import tr
from gui.sentences import told
from gui.start import default_workspace
from gui.tasks import Cancelled, Task
from gui.theme.theme import colour, theme
from gui.widgets.labels import caption, show_text

_WIDTH = 600


@dataclass(frozen=True)
class Wanted:
    """The workspace to open instead; `create` where it may be a new one."""

    path: Path
    create: bool = False


class UnopenedDialog(QDialog):
    """Recover into a new file, open another, start a new one; `wanted` once it is accepted.

    `starting` while no workspace is open yet: then the default workspace is offered, and closing
    ends the app.
    """

    def __init__(
        self, path: Path, failure: WorkspaceError, parent: QWidget | None = None,
        starting: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Servoscope"))
        self.path = path
        self.wanted: Wanted | None = None
        self._task: Task | None = None
        self.what, self.remedy = QLabel(told(failure.what), self), caption(self, "label")
        self.what.setProperty("role", "title")
        self.what.setWordWrap(True)
        self.remedy.setText(told(failure.remedy))
        self.place = caption(self)
        self.place.setText(str(path))
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refusal = caption(self, "refusal")
        self.refusal.hide()
        self.choices: dict[str, QCommandLinkButton] = {}
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._choosing(failure, starting))
        self.recovered = RecoveredPage(self)
        self.recovered.hide()
        self.details = QPlainTextEdit(failure.detail or str(failure), self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Details"))
        self.details.setFixedHeight(88)
        self.details.hide()
        self._lay_out(starting)
        theme.changed.connect(self._mark)
        self._mark()

    def _lay_out(self, starting: bool) -> None:
        self._icon = QLabel(self)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.what, self.remedy, self.place):
            words.addWidget(label)
        head.addLayout(words, 1)
        self.more = QPushButton(tr("Details"), self)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_details)
        self.copy = QPushButton(tr("Copy details"), self)
        self.copy.clicked.connect(self._copy)
        self.leave = QPushButton(tr("Quit") if starting else tr("Close"), self)
        self.leave.clicked.connect(self.reject)
        for button in (self.more, self.copy, self.leave):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.recovered.open_button)
        foot.addWidget(self.leave)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(10)
        box.addLayout(head)
        box.addWidget(self.refusal)
        box.addWidget(self._stack, 1)
        box.addWidget(self.details)
        box.addLayout(foot)
        self.recovered.open_button.clicked.connect(self._open_recovered)
        self.setFixedWidth(_WIDTH)

    def _choosing(self, failure: WorkspaceError, starting: bool) -> QWidget:
        page = QWidget(self)
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)

        blank = QIcon(QPixmap(1, 1))

        def offer(key: str, text: str, words: str, action: Callable[[], None]) -> None:
            button = QCommandLinkButton(text, words, page)
            button.setIcon(blank)
            button.setIconSize(QSize(1, 1))
            button.setAccessibleName(text)
            button.clicked.connect(action)
            box.addWidget(button)
            self.choices[key] = button

        if worth_trying(self.path, failure):
            offer("recover", tr("Recover what can be read into a new file…"),
                  tr("{name} stays as it is; what was read and what was lost is told.").format(
                      name=self.path.name), self._ask_recover)
        elif not isinstance(failure, NewerVersion) and not self.path.is_dir():
            offer("again", tr("Try again"), tr("Once the drive is connected, the file is back or "
                                               "the other program has closed it."), self._again)
        offer("other", tr("Open another…"), tr("A workspace that is there already."), self._other)
        if starting and self.path != default_workspace():
            offer("default", tr("Open the default workspace"),
                  tr("The one that is used when no file is named."), self._default)
        offer("new", tr("Start a new one…"),
              tr("An empty workspace on the bundled companies, under a name of its own."),
              self._new)
        box.addStretch(1)
        next(iter(self.choices.values())).setDefault(True)
        return page

    # -- what is chosen ----------------------------------------------------------------------------

    def _again(self) -> None:
        self._want(Wanted(self.path))

    def _default(self) -> None:
        self._want(Wanted(default_workspace(), create=True))

    def _other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open workspace"), self._folder(), _pattern())
        if name:
            self._want(Wanted(Path(name)))

    def _new(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("New workspace"), self._folder(), _pattern(),
            options=QFileDialog.Option.DontConfirmOverwrite)
        if not name:
            return
        path = Path(name if name.endswith(SUFFIX) else name + SUFFIX)
        if path.exists():
            self._refuse(tr("{name} exists already.").format(name=path.name),
                         tr("Choose another name, or open it with Open another."))
            return
        self._want(Wanted(path, create=True))

    def _want(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.accept()

    # -- recovering --------------------------------------------------------------------------------

    def _ask_recover(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Recover into a new file"), str(beside(self.path)), _pattern(),
            options=QFileDialog.Option.DontConfirmOverwrite)
        if name:
            self.recover_into(Path(name if name.endswith(SUFFIX) else name + SUFFIX))

    def recover_into(self, target: Path) -> None:
        """Read what can be read into a new file, away from the window, and tell what came of it."""
        self.refusal.hide()
        self._stack.setEnabled(False)
        task = self._task = Task(
            lambda _: recover(self.path, target, task.report),
            tr("Reading {name}").format(name=self.path.name), self)
        task.done.connect(self._show_recovery)
        task.failed.connect(self._not_recovered)
        task.start()

    def _show_recovery(self, recovery: Recovery) -> None:
        self._task = None
        self._stack.setEnabled(True)
        self.what.setText(tr("{name} was recovered into a new file.").format(name=self.path.name))
        self.remedy.setText(tr("{name} itself was not changed.").format(name=self.path.name))
        self.place.setText(str(recovery.path))
        self.recovered.show_recovery(recovery)
        self._stack.addWidget(self.recovered)  # not before: the dialog would be as high as both
        self._stack.setCurrentWidget(self.recovered)
        self.adjustSize()
        self._mark()

    def _not_recovered(self, error: Exception) -> None:
        self._task = None
        self._stack.setEnabled(True)
        if isinstance(error, Cancelled):
            self._refuse(tr("Recovering was stopped; no file was written."), "")
        elif isinstance(error, WorkspaceError):
            self._refuse(told(error.what), told(error.remedy))
            hopeless = isinstance(error, DamagedFile | NotAWorkspace | NewerVersion)
            self.choices["recover"].setEnabled(not hopeless)
            self.details.setPlainText(f"{self.details.toPlainText()}\n{error.detail}")
        else:
            raise error

    def _open_recovered(self) -> None:
        recovery = self.recovered.recovery
        if recovery is not None:
            self._want(Wanted(recovery.path))

    def done(self, result: int) -> None:
        """Close, and end a recovery under way."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    # -- inside ------------------------------------------------------------------------------------

    def _refuse(self, what: str, remedy: str) -> None:
        show_text(self.refusal, f"{what} {remedy}".strip())

    def _show_details(self, wanted: bool) -> None:
        self.details.setVisible(wanted)
        self.adjustSize()

    def _copy(self) -> None:
        QApplication.clipboard().setText(
            f"{self.what.text()}\n{self.remedy.text()}\n\n{self.details.toPlainText()}")

    def _mark(self) -> None:
        kind = (QStyle.StandardPixmap.SP_MessageBoxInformation if self.recovered.recovery
                else QStyle.StandardPixmap.SP_MessageBoxWarning)
        self._icon.setPixmap(self.style().standardIcon(kind).pixmap(32, 32))
        self.setStyleSheet(
            f"QCommandLinkButton {{ color: {colour('text').name()}; background: transparent;"
            " border: 1px solid transparent; }"
            f"QCommandLinkButton:hover {{ background: {colour('accent_ground').name()}; }}"
            f"QCommandLinkButton:focus {{ border-color: {colour('accent').name()}; }}")

    def _folder(self) -> str:
        folder = self.path.parent
        return str(folder if folder.is_dir() else default_workspace().parent)


def _pattern() -> str:
    return tr("Servoscope workspaces") + f" (*{SUFFIX})"
