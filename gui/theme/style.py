"""The style sheet: flat areas that meet at one-pixel lines, fields with a small radius."""

from __future__ import annotations

from gui.theme.tokens import Tokens

_SHEET = """
QMainWindow, QDialog, QMenuBar, QStatusBar {{ background: {window}; color: {text}; }}
QToolBar {{ background: {window}; border: none; border-bottom: 1px solid {line};
  spacing: 2px; min-height: 39px; max-height: 39px; }}
QToolBar::separator {{ background: {line}; width: 1px; margin: 8px 6px; }}
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QSplitter::handle {{ background: {line}; }}
QMenuBar {{ padding: 0 6px; }}
QMenuBar::item {{ padding: 5px 9px; background: transparent; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {accent_ground}; }}
QMenu {{ background: {base}; color: {text}; border: 1px solid {line}; padding: 4px 0; }}
QMenu::item {{ padding: 5px 24px 5px 12px; }}
QMenu::item:selected {{ background: {accent_ground}; }}
QMenu::item:disabled {{ color: {mark}; }}
QMenu::separator {{ height: 1px; background: {grid}; margin: 4px 0; }}
QMenu::icon {{ padding-left: 8px; }}
QToolTip {{ background: {base}; color: {text}; border: 1px solid {field_border};
  padding: 4px 6px; }}
QStatusBar {{ border-top: 1px solid {line}; min-height: 24px; max-height: 24px; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {text2}; font-size: 11px; padding: 0 8px; }}

QComboBox, QLineEdit, QDateEdit, QSpinBox, QDoubleSpinBox {{
  background: {field}; color: {text}; border: 1px solid {field_border}; border-radius: 3px;
  padding: 0 7px; min-height: 24px; selection-background-color: {accent};
  selection-color: {base};
}}
QComboBox:focus, QLineEdit:focus, QDateEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QPushButton:focus, QToolButton:focus {{ border: 1px solid {accent}; }}
QComboBox:disabled, QLineEdit:disabled {{ color: {mark}; border-color: {line}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url({chevron}); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
  background: {base}; color: {text}; border: 1px solid {field_border}; outline: 0;
  selection-background-color: {accent_ground}; selection-color: {text};
}}
*[compact="true"] {{ min-height: 20px; padding: 0 6px; }}

QPushButton {{
  background: {field}; color: {text}; border: 1px solid {field_border}; border-radius: 3px;
  min-height: 24px; padding: 0 12px;
}}
QPushButton:hover, QToolButton:hover {{ background: {accent_ground}; }}
QPushButton:default, QPushButton:checked {{ border-color: {accent}; }}
QPushButton:checked {{ color: {accent_text}; font-weight: 600; }}
QPushButton:disabled {{ color: {mark}; border-color: {line}; }}
QToolButton {{
  background: transparent; color: {text}; border: 1px solid transparent; border-radius: 3px;
  padding: 3px 6px;
}}
QToolButton:disabled {{ color: {mark}; }}
QToolButton::menu-indicator {{ image: none; }}

QListView::indicator {{
  width: 12px; height: 12px; border: 1px solid {field_border}; border-radius: 3px;
  background: {field};
}}
QListView::indicator:checked {{
  background: {accent}; border-color: {accent}; image: url({check});
}}
QCheckBox {{ color: {text}; spacing: 6px; }}
QCheckBox::indicator {{
  width: 12px; height: 12px; border: 1px solid {field_border}; border-radius: 3px;
  background: {field};
}}
QCheckBox::indicator:checked {{
  background: {accent}; border-color: {accent}; image: url({check});
}}
QRadioButton {{ color: {text}; spacing: 6px; }}
QRadioButton:disabled {{ color: {text3}; }}
QRadioButton::indicator {{
  width: 12px; height: 12px; border: 1px solid {field_border}; border-radius: 7px;
  background: {field};
}}
QRadioButton::indicator:checked {{
  width: 6px; height: 6px; border: 4px solid {accent}; background: {base};
}}
QRadioButton::indicator:disabled {{ border-color: {line}; background: {base}; }}
QRadioButton:focus {{ color: {accent_text}; }}
QCheckBox::indicator:focus {{ border: 1px solid {accent_text}; }}
QCheckBox:focus {{ color: {accent_text}; }}

QTableView, QListView, QTreeView, QTextBrowser, QScrollArea, QPlainTextEdit {{
  background: {base}; color: {text}; border: none; gridline-color: {grid};
  selection-background-color: {accent_ground}; selection-color: {text}; outline: 0;
}}
QPlainTextEdit[field="true"] {{
  background: {field}; border: 1px solid {field_border}; border-radius: 3px; padding: 0 3px;
  selection-background-color: {accent}; selection-color: {base};
}}
QPlainTextEdit[field="true"]:focus {{ border: 1px solid {accent}; }}
QDialog[popup="true"] {{ border: 1px solid {field_border}; }}
QListWidget[field="true"] {{
  background: {field}; border: 1px solid {field_border}; border-radius: 3px;
}}
QListWidget[field="true"]:focus {{ border: 1px solid {accent}; }}
QListWidget::item {{ padding: 4px 6px; }}
QListWidget::item:selected {{ background: {accent_ground}; color: {text}; }}
QHeaderView {{ background: {window}; border: none; }}
QHeaderView::section {{
  background: {window}; color: {text2}; border: none; border-bottom: 1px solid {line};
  padding: 0 6px;
}}
QTableCornerButton::section {{ background: {window}; border: none; }}
QTabBar {{ background: {window}; qproperty-drawBase: 0; }}
QTabBar::tab {{
  background: {window}; color: {text2}; padding: 0 14px; min-height: 30px; border: none;
  border-bottom: 2px solid transparent;
}}
QTabBar::tab:selected {{ background: {base}; color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:focus {{ color: {accent_text}; }}
QTabWidget::pane {{ border: none; }}

QScrollBar {{ background: {base}; border: none; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {bar}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {mark}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: 13px; font-weight: 600; }}
QLabel[role="head"] {{ font-weight: 600; }}
QLabel[role="name"] {{ font-size: 15px; font-weight: 600; }}
QLabel[role="caption"] {{ font-size: 11px; color: {text3}; }}
QLabel[role="refusal"] {{
  color: {text}; background: {error_ground}; border: 1px solid {error_text}; padding: 6px 8px;
}}
QLabel[role="label"] {{ color: {text2}; }}
QWidget[ground="window"] {{ background: {window}; }}
QWidget[ground="base"] {{ background: {base}; }}
QFrame[line="h"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[line="v"] {{ background: {line}; border: none; max-width: 1px; min-width: 1px; }}
QProgressBar {{ background: {grid}; border: none; height: 4px; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; }}
"""


def style_sheet(tokens: Tokens) -> str:
    """The application's style sheet in the colours of `tokens`."""
    from gui.icons import icon_path

    values = {name: value for name, value in tokens._asdict().items() if isinstance(value, str)}
    chevron = icon_path("chevron-down-dark" if tokens.dark else "chevron-down")
    check = icon_path("check-dark" if tokens.dark else "check")
    return _SHEET.format(**values, chevron=chevron, check=check)
