"""The Chinese texts: complete, with the same placeholders, and compiled."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from gui.help import FOLDER, PAGES
from gui.i18n import CONTEXT
from tests.support.translations import CHINESE, update_translations

# Names and signs that are the same in both languages, beside placeholders.
SAME = re.compile(
    r"\{\w*\}|CRITIC|EBITDA|PROMETHEE( II)?|ROE|Servoscope|TOPSIS|VIKOR|WASPAS|EFLOPS|FLOP/s|"
    r"HHI|PUE|USD|CNY|Hz|kWh?|tok/s|token|GB/s|BF16|FLOP|p·V|\W")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return update_translations()


@pytest.fixture(scope="module")
def sources(script: ModuleType) -> list[str]:
    return sorted(script.literals(script.ROOT / "gui") | script.texts_of_the_facts())


def test_every_text_of_the_window_has_a_finished_translation(
    script: ModuleType, sources: list[str]
) -> None:
    messages = script.read_ts(script.TS)
    open_ = [s for s in sources if s not in messages or messages[s].state]
    assert not open_, "run packaging/update_translations.py and translate these"
    assert len(sources) > 700


def test_every_text_in_use_is_collected(script: ModuleType, sources: list[str]) -> None:
    assert {"Weighted mean", "&File", "{n} scores", "Mass production", "service robot", "CN",
            "confirmed", "post-money", "Robotics", "Units ordered"} <= set(sources)


def test_no_translation_is_left_in_english(script: ModuleType) -> None:
    messages = script.read_ts(script.TS)
    assert [s for s, m in messages.items() if not CHINESE.search(m.translation)
            and re.search("[A-Za-z]{2,}", SAME.sub("", m.translation))] == []
    assert sum(bool(CHINESE.search(m.translation)) for m in messages.values()) > 700


def test_translations_keep_placeholders_mnemonics_and_ends(script: ModuleType) -> None:
    for source, message in script.read_ts(script.TS).items():
        for pattern in (r"\{\w*\}", "&(?=[A-Z])", "<[^>]*>", "…$", "\n"):
            found = [sorted(set(re.findall(pattern, text)))
                     for text in (source, message.translation)]
            assert found[0] == found[1] or not message.translation, source


def test_the_compiled_file_holds_exactly_these_translations(script: ModuleType) -> None:
    compiled = QTranslator()
    assert compiled.load(str(script.TS.with_suffix(".qm")))
    for source, message in script.read_ts(script.TS).items():
        want = "" if message.state else message.translation
        assert (compiled.translate(CONTEXT, source) or "") == want, source


def test_the_ts_file_is_as_the_script_writes_it(script: ModuleType) -> None:
    assert script.TS.read_text("utf-8") == script.ts_text(script.read_ts(script.TS))


# -- the script ------------------------------------------------------------------------------------

def test_a_new_text_is_open_and_a_gone_one_is_kept_as_vanished(script: ModuleType) -> None:
    made, open_ = script.Message, script.Message("", "unfinished")
    old = {"A": made("甲"), "B": made("乙"), "C": open_, "D": made("丁", "vanished")}
    assert script.merged(old, {"A", "D", "E"}) == {
        "A": made("甲"), "B": made("乙", "vanished"), "D": made("丁"), "E": open_}


def test_messages_survive_writing_and_reading(script: ModuleType, tmp_path: Path) -> None:
    messages = {' <b>"x"</b> & y': script.Message("‘甲’\n< & >"),
                "z": script.Message("", "unfinished")}
    path = tmp_path / "x.ts"
    path.write_text(script.ts_text(messages), "utf-8")
    assert script.read_ts(path) == messages


def test_literals_are_found_and_f_strings_refused(script: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('x = tr("one " "two")\ny = {1: mark("three")}\nz = tr(x)\n')
    assert script.literals(tmp_path) == {"one two", "three"}
    (tmp_path / "b.py").write_text('n = 1\nx = tr(f"{n} rows")\n')
    with pytest.raises(SystemExit, match=r"b\.py:2"):
        script.literals(tmp_path)


# -- help ------------------------------------------------------------------------------------------

@pytest.mark.parametrize("page", PAGES)
def test_every_help_page_stands_in_both_languages(page: str) -> None:
    english, chinese = ((FOLDER / code / f"{page}.md").read_text("utf-8")
                        for code in ("en", "zh_CN"))
    assert CHINESE.search(chinese.splitlines()[0])
    for pattern in (r"^#+ ", r"^\|", r"^- ", r"^\d+\. ", r"\]\(([^)]*)\)", r"^```"):
        found = [re.findall(pattern, text, re.MULTILINE) for text in (english, chinese)]
        if pattern == "^- ":  # the Chinese pages may say more, not less
            assert len(found[1]) >= len(found[0]), pattern
        else:
            assert found[0] == found[1], pattern


def test_no_help_page_is_left_over() -> None:
    assert {path.stem for path in (FOLDER / "zh_CN").glob("*.md")} == set(PAGES)
