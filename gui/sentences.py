"""Sentences that data and scoring tell in English (they know no Qt), in the reader's language."""

from __future__ import annotations

import re
from functools import cache

from gui.i18n import mark, tr

_SENTENCES = (
    # workspace files
    mark("{name} is damaged and cannot be used."),
    mark("Nothing in it was changed: open an older copy of it, or start a new workspace."),
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
    # exports
    mark("{name} ends in no known format."),
    mark("Use one of {formats}."),
    mark("{name} is a folder."),
    mark("Name a file in it."),
    mark("Create it or choose another folder."),
    mark("{name} could not be written: {why}."),
    mark("Make room or choose another folder; no file was changed."),
    mark("Allow replacing it or choose another name."),
    # what a ranking did to its input
    mark("Weights were normalised to sum 1 from sum {sum}."),
    # why a row of evidence does not count
    mark("background: no factor is scored on it"),
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


def told(sentence: str) -> str:
    """The sentence in the chosen language; as it is where it is none of those known here."""
    for pattern, template in _patterns():
        found = pattern.fullmatch(sentence)
        if found:
            parts = found.groupdict()
            if "segment" in parts:
                parts["segment"] = tr(parts["segment"].replace("_", " "))
            return tr(template).format(**parts)
    return sentence


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(template)),
                             re.DOTALL), template) for template in _SENTENCES)
