"""Sentences on factors that data and scoring tell in English."""

from __future__ import annotations

from gui.i18n import mark

SENTENCES = (
    mark("A factor needs a name."),
    mark("The name has {count} letters; {limit} are the most."),
    mark("The name has a control character in it."),
    mark("The name has no letter in it."),
    mark("Another factor is called {name}."),
    mark("“{name}” is the name of a column of imports and exports; choose another name."),
    mark("A universe has at most {limit} factors, hidden ones included."),
    mark("At least one factor must be shown."),
    mark("A built-in factor can be hidden, not removed: the valuation rests on it."),
    mark("All typed weight lies on factors that are not shown; those shown weigh the same until "
         "weights are typed again."),
    mark("A segment needs a name."),
    mark("not applicable to segment {segment}"),
)
