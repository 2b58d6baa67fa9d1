"""For tests of the translation: the script that updates it, and Chinese while a test runs."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from gui.languages import use_language

CHINESE = re.compile("[\u4e00-\u9fff]")


def latin(text: str, known: Collection[str]) -> list[str]:
    """Words in Latin letters that are no names, codes, keys, addresses or markup."""
    text = re.sub(r"<[^>]*>|&\w+;|[\w-]+(\.[\w-]+)+", " ", text)
    for name in sorted(known, key=len, reverse=True):
        text = text.replace(name, " ")
    return re.findall(r"[A-Za-z]{2,}", text)


def english(text: str, known: Collection[str]) -> list[str]:
    """Words in Latin letters once all known names and texts are taken out."""
    if not latin(text, ()):
        return []
    for name in _longest_first(frozenset(known)):
        if name in text:
            text = text.replace(name, " ")
    return latin(text, ())


@lru_cache(maxsize=8)
def _longest_first(known: frozenset[str]) -> list[str]:
    return sorted(known, key=len, reverse=True)


def update_translations() -> ModuleType:
    """packaging/update_translations.py as a module."""
    path = Path(__file__).resolve().parents[2] / "packaging" / "update_translations.py"
    spec = importlib.util.spec_from_file_location("update_translations", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@contextmanager
def in_chinese() -> Iterator[None]:
    """Chinese inside the block, English after it whatever happens."""
    use_language("zh_CN")
    try:
        yield
    finally:
        use_language("en")
