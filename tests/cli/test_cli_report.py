"""`servoscope report`: tear sheets and ranking reports, read back as people and scripts do."""

from __future__ import annotations

import errno
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from data.exporting.html_text import BLOCK
from data.workspace import Change, Workspace
from gui.__main__ import main
from gui.languages import use_language
from scoring.state import score_key

Said = pytest.CaptureFixture[str]
PDFTOTEXT = shutil.which("pdftotext")
KEY = score_key("robotics", "unitree", "mass_production")


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    yield
    use_language("en")


def _made(path: Path, *argv: str) -> Path:
    assert main(["report", *argv, "--out", str(path)]) == 0
    return path


def _rank_of(tmp_path: Path, id: str) -> dict[str, Any]:
    assert main(["rank", "--out", str(tmp_path / "rank.json")]) == 0
    rows = json.loads((tmp_path / "rank.json").read_text("utf-8"))["companies"]
    return next(row for row in rows if row["id"] == id)


def _pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def _block(page: str) -> dict[str, Any]:
    found = re.search(rf'<script type="application/json" id="{BLOCK}">(.*?)</script>', page, re.S)
    assert found is not None
    return json.loads(found[1])


def test_a_tear_sheet_is_one_page_of_text_and_vectors_with_its_fonts(tmp_path: Path) -> None:
    content = _made(tmp_path / "u.pdf", "--company", "unitree").read_bytes()
    assert _pages(content) == 1
    assert b"/FontFile2" in content and b"/Subtype /Image" not in content


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not installed to read PDF with")
def test_what_a_tear_sheet_says(tmp_path: Path) -> None:
    path = _made(tmp_path / "u.pdf", "--company", "unitree")
    text = subprocess.run([str(PDFTOTEXT), "-layout", str(path), "-"], check=True,
                          capture_output=True).stdout.decode()
    row = _rank_of(tmp_path, "unitree")
    assert "Unitree Robotics" in text and "宇树科技" in text
    assert "of 144 companies" in text and str(row["rank"]) in text
    assert f"{row['composite']:.3f}".lstrip("0") in text
    for words in ("Mass production", "Commercial scene", "80 % interval", "log-RMSE",
                  "Average company", "Company premium", "Funding winter", "UBTech", "confirmed",
                  "servoscope verify", "seed 0", "as of 2026-11-23"):
        assert words in text, words


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not installed to read PDF with")
def test_in_chinese(tmp_path: Path) -> None:
    path = _made(tmp_path / "u.pdf", "--company", "unitree", "--language", "zh_CN")
    text = subprocess.run([str(PDFTOTEXT), str(path), "-"], check=True,
                          capture_output=True).stdout.decode()
    for words in ("宇树科技", "模型估值", "平均公司", "截至 2026-11-23", "人形机器人", "已证实"):
        assert words in text, words
    assert main(["verify", str(path)]) == 0


class _Visible(HTMLParser):
    """What a browser shows of a page, and everything it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.fetched, self.tags = "", [], []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._hidden = tag in ("style", "script")
        self.fetched += [v for k, v in attrs if k in ("src", "href") and v]

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.text += data


def test_a_page_needs_no_network_and_shows_charts(tmp_path: Path) -> None:
    page = _made(tmp_path / "k.html", "--ranking", "--universe", "compute").read_text("utf-8")
    seen = _Visible()
    seen.feed(page)
    assert seen.fetched == [] and "url(" not in page and "@import" not in page
    assert seen.tags.count("svg") == 2 and "img" not in seen.tags
    assert "NVIDIA" in seen.text and "寒武纪" in seen.text
    assert len(_block(page)["figures"]) == 33


@pytest.mark.parametrize("name", ["u.pdf", "u.html", "k.pdf", "k.html"])
def test_reports_hold_in_another_scenario_and_currency(tmp_path: Path, name: str) -> None:
    what = (["--company", "cambricon"] if name.startswith("u")
            else ["--ranking", "--universe", "compute", "--top", "9"])
    path = _made(tmp_path / name, *what, "--scenario", "ascend_claimed", "--currency", "USD",
                 "--as-of", "2026-06-30")
    assert main(["verify", str(path)]) == 0


def test_a_workspace_that_says_otherwise_is_named(tmp_path: Path, capsys: Said) -> None:
    with Workspace.open(tmp_path / "own.servoscope") as workspace:
        workspace.commit("score", "Edit", [Change(KEY, None, {"score": 0.12})], "Li")
    path = _made(tmp_path / "u.pdf", "--company", "unitree", "--workspace",
                 str(tmp_path / "own.servoscope"))
    assert main(["verify", str(path), "--workspace", str(tmp_path / "own.servoscope")]) == 0
    capsys.readouterr()
    assert main(["verify", str(path)]) == 1
    assert "unitree, mass_production: in file 0.12, now 0.8" in capsys.readouterr().out


def test_a_number_changed_on_a_page_or_in_its_data_is_named(tmp_path: Path, capsys: Said) -> None:
    path = _made(tmp_path / "u.html", "--company", "unitree")
    page = path.read_text("utf-8")
    rank = _block(page)["shown"]["unitree/rank"][0]
    path.write_text(page.replace(f'data-figure="unitree/rank">{rank}<',
                                 'data-figure="unitree/rank">1<', 1), "utf-8")
    assert main(["verify", str(path)]) == 1
    assert f"unitree, rank: in file 1, now {rank} when it was written" in capsys.readouterr().out
    figures = json.dumps(_block(page)["figures"]["unitree"]["supply_chain"])
    path.write_text(page.replace(f'"supply_chain": {figures}', '"supply_chain": 0.99', 1), "utf-8")
    assert main(["verify", str(path)]) == 1
    assert "unitree, supply_chain: in file 0.99" in capsys.readouterr().out
    path.write_text(page.replace("From evidence", "From hearsay"), "utf-8")
    assert main(["verify", str(path)]) == 1
    assert "its page was changed after it was written" in capsys.readouterr().out


def test_pages_that_are_not_those_of_the_digest_are_told(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.reports.pdf.pages_digest", lambda content: "f" * 32)
    path = _made(tmp_path / "u.pdf", "--company", "unitree")
    assert main(["verify", str(path)]) == 1
    assert "its page was changed after it was written" in capsys.readouterr().out
    path.write_bytes(path.read_bytes()[:-4000])
    assert main(["verify", str(path)]) == 1
    assert "is not an export of Servoscope" in capsys.readouterr().err


@pytest.mark.parametrize(("argv", "code", "words"), [
    (["--company", "nobody", "--out", "x.pdf"], 1, "'nobody' is no company of the universes"),
    (["--company", "unitree", "--out", "x.doc"], 2, "use .pdf or .html"),
    (["--company", "unitree", "--format", "html", "--out", "x.pdf"], 2, "do not agree"),
    (["--ranking", "--scenario", "none", "--out", "x.pdf"], 1, "no scenario 'none'"),
    (["--ranking", "--company", "unitree", "--out", "x.pdf"], 2, "not allowed with"),
    (["--out", "x.pdf"], 2, "required"),
])
def test_what_is_wrong_is_said(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch, argv: list[str], code: int,
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report", *argv]) == code
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("number", "words"), [
    (errno.ENOSPC, "Make room"), (errno.EACCES, "Close the file in other programs"),
    (errno.EROFS, "can only be read")])
@pytest.mark.parametrize("suffix", ["pdf", "html"])
def test_a_report_that_cannot_be_written_leaves_the_old_one_whole(  # noqa: PLR0917
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch, number: int, words: str,
    suffix: str,
) -> None:
    path = tmp_path / f"old.{suffix}"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr("data.exporting.atomic.put_in_place", fail)
    assert main(["report", "--ranking", "--top", "2", "--out", str(path)]) == 1
    said = capsys.readouterr().err
    assert f"{path} could not be written" in said and words in said
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_long_texts_and_a_full_page_stay_on_one(tmp_path: Path, capsys: Said) -> None:
    own = "own/robotics/company/unitree"
    long = {"name": "Very Long Company Name of the Northern Hemisphere " * 3,
            "name_zh": "很长" * 20, "segment": "humanoid", "country": "CN",
            "summary": "A summary without an end. " * 60}
    rows = [Change(f"own/robotics/evidence/x{n}", None, {
        "company_id": "unitree", "factor": "", "metric": "status",
        "text": "Long words " * 40, "unit": "text", "as_of": "2026-01-02",
        "source_url": "https://example.org/a", "confidence": "reported"}) for n in range(60)]
    with Workspace.open(tmp_path / "w.servoscope") as workspace:
        workspace.commit("own", "Rows", [Change(own, None, long), *rows], "Li")
    path = _made(tmp_path / "u.pdf", "--company", "unitree", "--workspace",
                 str(tmp_path / "w.servoscope"))
    assert _pages(path.read_bytes()) == 1
    assert "belong to no company" not in capsys.readouterr().err
