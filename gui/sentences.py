"""Sentences that what lies below tells in English (it knows no Qt), in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from gui import sentences_factors as factors
from gui import sentences_importing as importing
from gui import sentences_models as models
from gui.fact_names import scenario_names
from gui.format import EN_DASH
from gui.i18n import mark, tr
from gui.languages import language
from gui.sentences_compute import FIELDS, PARTS, SENTENCES, TABLES, UNITS

_SENTENCES = (
    # workspace files
    mark("{name} is damaged and cannot be used."),
    mark("Nothing in it was changed: recover what can be read into a new file, "
         "or open an older copy."),
    mark("{name} is not a Servoscope workspace: it is a folder."),
    mark("{name} is not a Servoscope workspace: it is not an ordinary file."),
    mark("{name} is not a Servoscope workspace: it is a database of another program."),
    mark("{name} is not a Servoscope workspace: its content is of another kind."),
    mark("{name} is not a Servoscope workspace: another program added parts to it."),
    mark("{name} is not a Servoscope workspace: {what}."),
    mark("Nothing in it was changed: choose another file."),
    mark("{name} was moved, renamed or deleted while it was open."),
    mark("Put it back, or save a copy under another name."),
    mark("No space is left on the disk for {name}."),
    mark("Free some space, then try again."),
    mark("You may not read or write {name} in {folder}."),
    mark("Ask for the right to do so, or choose another folder."),
    mark("{name} could not be read or written: the disk reported an error."),
    mark("Check that the drive is connected, has space left and is within your quota, "
         "then try again."),
    mark("{name} is being used by another program."),
    mark("Close it there, then try again."),
    mark("The folder {folder} does not exist."),
    mark("Create it or connect its drive, or choose another folder."),
    mark("The edit is too large for {name}."),
    mark("Make the text shorter."),
    mark("The value of {key} cannot be stored: {value}."),
    mark("Enter a number, a text or a list of them."),
    mark("{name} could not be copied: another program is writing the workspace."),
    mark("Try again in a moment."),
    mark("{name} exists already."),
    mark("Choose another name."),
    mark("Beside {name} lies {journal}, left by an earlier file of that name."),
    mark("Open and close that file, move both away, or choose another name."),
    mark("There is no file {name} in {folder}."),
    mark("Choose another file."),
    mark("{name} was written by a newer version of Servoscope."),
    mark("Update Servoscope to open it."),
    mark("{name} is the workspace that is open."),
    mark("Choose another name for the copy."),
    mark("{name} is open for reading only."),
    mark("Save a copy and edit that, or reopen it once nobody else edits it."),
    mark("The edit holds characters that are no valid text."),
    mark("Type the text anew instead of pasting it."),
    mark("The edit to go on with is no longer the newest one."),
    mark("Make the change again as a new edit."),
    mark("{key} was changed by someone else since this edit began."),
    mark("Reload the workspace and make the change again."),
    mark("{name} holds a value this version cannot read."),
    mark("Open it with the version that wrote it."),
    mark("{name} cannot be written in {folder}, so it is open for reading only. "
         "Save a copy in another folder to edit it."),
    mark("{name} is being edited in another window, so it is open for reading only. "
         "Close it there and open it here again to edit it."),
    mark("{name} was written by an older version of Servoscope and has been brought up to date. "
         "The file as it was is kept beside it as {backup}."),
    # what could be read out of a damaged workspace
    mark("It was not changed: look for an older copy of it."),
    mark("Nothing could be read out of {name}."),
    mark("{name} is larger than any workspace."),
    mark("Update Servoscope to recover it."),
    mark("{many} of the history could not be read (number {numbers}){others}."),
    mark("{many} may not be the newest ones: {names} and {count} more."),
    mark("{many} may not be the newest ones: {names}."),
    mark("{many} could not be told whose it is."),
    mark("The newest edits may be missing: the end of the history could not be read."),
    # exports
    mark("{name} ends in no known format."),
    mark("Use one of {formats}."),
    mark("{name} is a folder."),
    mark("Name a file in it."),
    mark("Create it or choose another folder."),
    mark("{name} could not be written: {why}."),
    mark("Make room or choose another folder; no file was changed."),
    mark("Close the file in other programs or choose another folder; no file was changed."),
    mark("The folder can only be read: choose another one; no file was changed."),
    mark("Allow replacing it or choose another name."),
    # what a ranking did to its input
    mark("Weights were normalised to sum 1 from sum {sum}."),
    mark("A bound of {name} is {value}; it must be from 0 to 1."),
    mark("The lower bound of {name} is {low}, above its upper bound {high}."),
    mark("The lower bounds add up to {sum}; weights sum to 1, so they must add up to at most 1."),
    mark("The upper bounds add up to {sum}; weights sum to 1, so they must add up to at least 1."),
    # why a row of evidence does not count
    mark("background: no factor is scored on it"),
    *factors.SENTENCES,
    mark("not applicable: {why}"),
    mark("dated {day}, after {as_of}"),
    mark("{row} is confirmed"),
    mark("{row} is reported"),
    mark("older than {row} of {day}"),
    mark("a plan, and a live number is known"),
    mark("worded and without a coded level ({metric} has no number scale)"),
    mark("{metric} is not scored in segment {segment}"),
    mark("no number and no coded level"),
    mark("segment {segment} has no unit size in the rubric"),
    mark("unit {unit}, but {metric} is scored on money"),
    mark("unit {unit}, but {metric} is scored on {scale}"),
    mark("{value} is neither a rank nor a market share"),
    mark("{value} is negative, a log scale has no place for it"),
    mark("{value} is no number to score"),
)


# those on compute, models and imported files: each place no longer than a clause
_LATER = (*SENTENCES, *models.SENTENCES, *importing.PROBLEMS, *importing.REMEDIES,
          *importing.NOTICES, *importing.MEANINGS, *models.PARTS, *importing.REFUSALS, *PARTS)
_NUMBERS = frozenset({
    "above", "all", "below", "count", "equal", "high", "last", "limit", "low", "margin", "needs",
    "rate", "ratio", "score", "share"})
_NUMBER = r"[-\u2212]?(?:[\d.,]*\d(?:e[-+]?\d+)?%?|nan|inf)"
_CLAUSE = r"(?:(?!\. ).)+?"  # what cannot run on into the next sentence
_SHAPES = {
    **dict.fromkeys(_NUMBERS, _NUMBER), "value": r".+?",
    "others": ".*?", "field": r"\w+", "id": r"[^,:]+", "in_unit": r"[^()]+", "phase": r"\w+",
    "place": r"(?:(?!: ).)+?", "table": r"[\w-]+", "part": r"\w+", "rule": ".+?",
    "rate_missing": "no exchange rate of .+?",
    "quoted": r"'.*?'|\".*?\"",
    "spot": r"[^;]*?\.[A-Za-z]\w{1,4}(?:: row \d+)?(?:[:,] column [^:]+)?",
}


def whole(text: str) -> str:
    """What was told as a sentence of its own: with a capital and a full stop."""
    words = told(text.strip())
    words = words[:1].upper() + words[1:]
    return words if words[-1:] in ".!?。" else tr("{sentence}.").format(sentence=words)


def told(sentence: str) -> str:
    """The sentence in the chosen language; as it is where it is none of those known here.

    Several sentences in a row, or one below the other, are told one by one.
    """
    code = language()
    return sentence if code == "en" or not sentence else _told(sentence, code)


@lru_cache(maxsize=2_000)
def _told(sentence: str, code: str) -> str:
    """The sentence in the language in use, which has this code."""
    if "\n" in sentence:
        return "\n".join(_told(line, code) for line in sentence.split("\n"))
    pieces = sentence.split(". ")
    pieces = [f"{piece}." for piece in pieces[:-1]] + pieces[-1:]
    found: list[str] = []
    while pieces:
        for end in range(len(pieces), 0, -1):
            words = _matched(" ".join(pieces[:end]))
            if words is not None or end == 1:
                found.append(pieces[0] if words is None else words)
                del pieces[:end]
                break
    return "".join(f"{words} " if words[-1:] in ".!?" else words for words in found).rstrip(" ")


def _matched(sentence: str) -> str | None:
    """The translation of a known sentence; None for any other."""
    for pattern, template in _patterns():
        found = pattern.fullmatch(sentence)
        if found:
            return tr(template).format(**{
                name: _part(name, text) for name, text in found.groupdict().items()})
    return None


def _part(name: str, text: str) -> str:
    """What stands in a place of a sentence, in the chosen language."""
    return _IN_WORDS[name](text) if name in _IN_WORDS else text


def _field(text: str) -> str:
    from gui.assumptions.names import field_words

    return tr(FIELDS[text]) if text in FIELDS else field_words(text)


def _choice(text: str) -> str:
    from gui.assumptions.names import choice_words

    return choice_words(text)


def _list(text: str, words: Callable[[str], str], between: str = ", ") -> str:
    return tr(", ").join(map(words, text.split(between)))


def _expected(text: str) -> str:
    words = told(text)
    return f" {words}" if words[:1].isascii() else words


def _unknown(text: str) -> str:
    """'bandwidth_gb_s of NVIDIA H20' in words."""
    field, of, name = text.partition(" of ")
    if not of or not field.isidentifier():
        return told(text)
    return tr("{field} of {name}").format(field=_part("field", field), name=name)


_PLACES = {"point": mark("point {name}"), "row": mark("row {name}"), "chip": mark("chip {name}"),
           "column": mark("column {name}"), "model": mark("model {name}")}


def _place(text: str) -> str:
    """A table with its row and field, or a file with what is named in it."""
    first, *rest = text.split(", ")
    table, _, row = first.partition(" ")
    if first in TABLES:
        table, row = first, ""
    words = [f"{tr(TABLES[table])} {row}".rstrip() if table in TABLES else first]
    for part in rest:
        kind, _, name = part.partition(" ")
        words.append(tr(_PLACES[kind]).format(name=name) if name and kind in _PLACES
                     else _part("field", part))
    return tr(", ").join(words)


def _spot(text: str) -> str:
    """Where in a file: 'a.csv: row 3, column score'."""
    found = re.fullmatch(r"(.*?)(?:: row (\d+))?(?:[:,] column (.+))?", text, re.DOTALL)
    assert found is not None
    row, column = found[2], found[3]
    return tr(", ").join([found[1], *([tr("row {name}").format(name=row)] if row else ()),
                          *([tr("column {name}").format(name=column)] if column else ())])


def _scenarios(text: str) -> str:
    """Names of scenarios; those of the examples in the chosen language."""
    for name in sorted(scenario_names(), key=len, reverse=True):
        text = text.replace(name, tr(name))
    return text


_IN_WORDS: Mapping[str, Callable[[str], str]] = {
    "segment": lambda text: tr(text.replace("_", " ")),
    "band": told, "grounds": told, "span": told, "expected": _expected,
    "field": _field, "fields": lambda text: _list(text, _field),
    "phase": _choice, "choices": lambda text: _list(text, _choice),
    "words": lambda text: text.replace("' or '", f"'{tr(', ')}'"),
    "in_unit": lambda text: tr(UNITS.get(text, text)),
    "table": lambda text: tr(TABLES.get(text, text)),
    "many": lambda text: text.partition(" ")[0],  # '3 values'
    "numbers": lambda text: text.replace(" to ", EN_DASH),  # '3, 7 to 9'
    "others": lambda text: text.replace(", among them ", tr(", among them ")),
    "unknown": lambda text: _list(text, _unknown, " and "), "place": _place,
    "factor": lambda text: tr(text.replace("_", " ")), "inputs": lambda text: _list(text, tr),
    "who": tr, "other_who": tr, "scenarios": _scenarios, "scope": tr, "bound": tr, "known": tr,
    "separator": tr, "spot": _spot,
    "parts": lambda text: _list(text, told), "changes": lambda text: _list(text, told, " and "),
    "foretold": lambda text: _list(text, told, "; "),
    "problem": told, "remedy": told, "rate_missing": told, "meaning": told,
    "rule": lambda text: told(f"score rule: {text}"),
}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_pattern(template, other), re.DOTALL), template)
                 for templates, other in ((_SENTENCES, ".+?"), (_LATER, _CLAUSE))
                 for template in templates)


def _pattern(template: str, other: str) -> str:
    """The template with a group for each place, of the shape its name has, else of `other`."""
    def group(name: re.Match[str]) -> str:
        return f"(?P<{name[1]}>{_SHAPES.get(name[1], other)})"

    return re.sub(r"\\\{(\w+)\\\}", group, re.escape(template))
