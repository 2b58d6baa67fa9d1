"""Errors of a fit on what it has not seen: whole sources, publishers, chips or models left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from data.compute.efficiency import ErrorFigures
from scoring.compute.engine.steps import Array
from scoring.compute.fitting.fit import ROBUST, Fit, fit
from scoring.compute.fitting.forms import FORMS
from scoring.compute.measured.points import Points
from scoring.compute.measured.predict import figures, subset

GROUPINGS = ("source", "publisher", "chip", "model", "point")


def groups(points: Points, by: str) -> tuple[str, ...]:
    """The group of every point; a publisher is the site, organisation or suite of a source."""
    return {"source": points.sources, "chip": points.chips, "model": points.models,
            "publisher": tuple(map(publisher, points.sources)),
            "point": tuple(map(str, range(len(points.ids))))}[by]


def publisher(source: str) -> str:
    """The first word of a source up to a slash, without what comes before a site's name."""
    first = re.split(r"[/\s]", source.strip(), maxsplit=1)[0].lower()
    return first.removeprefix("www.")


def left_out(form: str, points: Points, by: str, stacks: tuple[str, ...]) -> Array:
    """Every point predicted by a fit on the points of all other groups."""
    labels = np.array(groups(points, by))
    predicted = np.empty(len(labels))
    for label in np.unique(labels):
        out = labels == label
        if out.all():
            raise ValueError(f"all points are of one {by}")
        predicted[out] = fit(form, subset(points, ~out), stacks).predict(subset(points, out))
    return predicted


def loss(predicted: Array, measured: Array) -> float:
    """Mean soft L1 loss of log errors: what the fit lowers, here on points it has not seen."""
    error = np.log(np.maximum(predicted, 1e-6) / measured) / ROBUST
    return float(np.mean(np.sqrt(1 + error * error) - 1))


def choice(
    forms: Sequence[str], points: Points, stacks: tuple[str, ...],
    by: Sequence[str] = ("source", "publisher", "chip", "model"),
) -> tuple[str, dict[str, float]]:
    """The form with the least loss on groups left out, mean of the groupings, and all losses.

    Of forms within 1 % of the least, which these data cannot tell apart, the one with the most
    parameters: to leave a physical overhead out is an assumption as well.
    """
    losses = {form: float(np.mean([loss(left_out(form, points, kind, stacks), points.measured)
                                   for kind in by])) for form in forms}
    least = min(losses.values())
    level = [form for form in forms if losses[form] <= 1.01 * least]
    return max(level, key=lambda form: len(FORMS[form])), losses


def nested(forms: Sequence[str], points: Points, stacks: tuple[str, ...], by: str) -> Array:
    """As `left_out`, the form chosen anew without the group left out: honest about the choice."""
    labels = np.array(groups(points, by))
    predicted = np.empty(len(labels))
    for label in np.unique(labels):
        out = labels == label
        inside = subset(points, ~out)
        best, _ = choice(forms, inside, stacks)
        predicted[out] = fit(best, inside, stacks).predict(subset(points, out))
    return predicted


def error_table(form: str, points: Points, stacks: tuple[str, ...]) -> dict[str, ErrorFigures]:
    """Errors in sample and with every grouping left out."""
    table = {"in_sample": figures(fit(form, points, stacks).predict(points), points.measured)}
    for by in GROUPINGS:
        table[f"leave_one_{by}_out"] = figures(left_out(form, points, by, stacks), points.measured)
    return table


def intervals(
    form: str, points: Points, stacks: tuple[str, ...], draws: int, seed: int
) -> list[Fit]:
    """Fits on draws of whole sources with replacement: what the parameters could as well be."""
    rng = np.random.default_rng(seed)
    sources = np.unique(points.sources)
    fits = []
    for _ in range(draws):
        drawn = rng.choice(sources, len(sources))
        index = np.concatenate([np.flatnonzero(np.array(points.sources) == s) for s in drawn])
        fits.append(fit(form, subset(points, index), stacks))
    return fits

