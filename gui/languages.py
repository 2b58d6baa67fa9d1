"""English and Simplified Chinese, switched while the app runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
FOLDER = Path(__file__).parent / "translations"
_installed: list[QTranslator] = []


def use_language(name: str) -> None:
    """Translate everything shown from now on; `name` is a locale such as zh_CN.

    Any Chinese locale means Simplified Chinese, any other one English. Widgets that exist keep
    their texts: make them anew.
    """
    app = QCoreApplication.instance()
    assert app is not None
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    code = "zh_CN" if name.startswith("zh") else "en"
    QLocale.setDefault(QLocale(code))
    if code == "en":
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Qt's own texts first (its dialogs and their buttons), ours above them
    for file in (f"{qt}/qtbase_{code}.qm", str(FOLDER / f"servoscope_{code}.qm")):
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)
            _installed.append(translator)


def language() -> str:
    """The language in use: a key of LANGUAGES."""
    return "zh_CN" if _installed else "en"
