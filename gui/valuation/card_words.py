"""The model card in words: what is predicted, on what, how wrong, what the factors add."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp
from typing import Any

from data.records import Universe
from gui.format import EN_DASH, MINUS
from gui.i18n import tr, within
from gui.names import factor_name
from gui.sentences import told
from gui.valuation.charts.words import input_name
from gui.valuation.setting_words import setting_parts
from gui.valuation.words import AUTO, level_word, model_name, percent

# below this the change of an error is not told from none: it is what other folds alone do to it
SMALL = 0.01
FEW = 10  # rounds below which no share is told
LEAK_R2 = 0.9  # above this on companies left out, some input knows the value


@dataclass(frozen=True)
class Fact:
    """A line of the card: name left, words right, the part of them that is set off, a tip."""

    name: str
    words: str
    strong: str = ""
    tip: str = ""


@dataclass(frozen=True)
class Card:
    """What the card shows: lines, the sentence on the factors, warnings and notices."""

    facts: tuple[Fact, ...]
    factors: str = ""
    warnings: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    def text(self, title: str) -> str:
        """The card as plain text."""
        lines = [title, *(f"{fact.name}: {fact.words}" for fact in self.facts)]
        return "\n".join([*lines, *filter(None, (self.factors, *self.warnings, *self.notices))])


def card_of(
    report: Mapping[str, Any], level: float, times: float, universe: Universe, made: str = ""
) -> Card:
    """The card of a report; `times` is the factor of the typical interval at the level, `made` the
    day of the fit.
    """
    notices = (*(told(str(notice)) for notice in report.get("notices", ())), *_apart(universe))
    errors = (report.get("errors") or {}).get("all") or {}
    if errors.get("log_rmse") is None:
        said = tuple(told(str(word)) for word in report.get("words", ()))
        return Card((), warnings=said or (tr("Nothing is calibrated yet."),), notices=notices)
    facts = (
        Fact(tr("Predicts"), tr("reported value, not fair value"), tip=tr(
            "What investors or the market are reported to have paid for a company like this at "
            "that date; whether that is right is another question.")),
        _model(report), *_settings(report, made), _rows(report), _error(report, errors),
        _miss(errors), _interval(report, level, times),
        Fact(tr("Rank order"), tr("Spearman {r}").format(r=_number(errors.get("spearman"))), tip=tr(
            "Rank correlation of predictions and observed values, companies left out")),
        *_next_round(report),
    )
    return Card(facts, _factors(report, universe), _warnings(report, level), notices)


def _model(report: Mapping[str, Any]) -> Fact:
    model = report["model"]
    name, asked = str(model["name"]), str(model.get("asked", ""))
    if asked == AUTO and not model["fallback"]:
        words = tr("{name}, chosen").format(name=model_name(name))
    else:
        words = model_name(name if model["fallback"] else asked or name)
    return Fact(tr("Model"), words, tip=str(model.get("variant", "")))


def _settings(report: Mapping[str, Any], made: str) -> list[Fact]:
    """The settings of the fit that are others than the default; no line where none is."""
    parts = setting_parts(report.get("settings") or {}, made)
    words = tr(", ").join(parts)
    return [Fact(tr("Settings"), words, tip=tr(
        "Set by the analyst, the same in every fold of the validation"))] if parts else []


def _rows(report: Mapping[str, Any]) -> Fact:
    rows = report["rows"]
    words = tr("{n} rows of {m} companies").format(n=rows["exact"], m=rows["exact_companies"])
    bounds = rows.get("lower_bounds", 0)
    dropped = (report.get("settings") or {}).get("bounds", "drop") == "drop"
    tip = (tr("{n} lower bounds are left out.") if dropped
           else tr("{n} lower bounds count as such.")).format(n=bounds)
    if rows.get("merged"):
        tip += "\n" + tr("{n} further reports of the same rounds are merged into them.").format(
            n=rows["merged"])
    return Fact(tr("Fitted on"), words, tip=tip)


def _error(report: Mapping[str, Any], errors: Mapping[str, Any]) -> Fact:
    own = f"{errors['log_rmse']:.2f}"
    later = _at(report, "time_ordered", "model", "all", "log_rmse")
    words = tr("{error} by company").format(error=own)
    if later is not None:
        words = tr("{error} by company; {later} by time").format(error=own, later=f"{later:.2f}")
    repeats = [f"{error:.2f}" for error in report.get("errors_of_repeats") or ()]
    tip = tr("Root mean square error of ln value on companies the fit had not seen; by time: only "
             "from earlier rows of other companies.")
    base = _at(report, "time_ordered", "baseline", "all", "log_rmse")
    if base is not None:
        tip += " " + tr("The baseline by time: {error}.").format(error=f"{base:.2f}")
    if repeats:
        tip += "\n" + tr("With other folds: {errors}").format(errors=tr(", ").join(repeats))
    return Fact(tr("Log-RMSE"), words, own, tip)


def _miss(errors: Mapping[str, Any]) -> Fact:
    return Fact(tr("Typical miss"), tr("{median} median; {within} within ±15 %").format(
        median=f"{errors['median_abs_pct']:.0f} %", within=percent(errors["within_15"])), tip=tr(
        "Half of the predictions for companies left out are off by less than the median."))


def _interval(report: Mapping[str, Any], level: float, times: float) -> Fact:
    covered = _coverage(report, level, "by_company")
    factor = f"{times:.1f}"
    words = tr("value ×/÷ {factor}").format(factor=factor)
    tip = tr("How far the interval reaches for the company in the middle.")
    if covered is not None:
        words = tr("value ×/÷ {factor}, covers {share}").format(
            factor=factor, share=percent(covered))
        tip += "\n" + tr("Measured on companies left out: {company} of a company's values, "
                         "{rows} of all rows.").format(
            company=percent(covered), rows=percent(_coverage(report, level, "rows") or 0.0))
    return Fact(tr("{level} interval").format(level=level_word(level)), words, factor, tip)


def _next_round(report: Mapping[str, Any]) -> list[Fact]:
    found = _at(report, "next_round", "venture_size_known", "model")
    if not found or not found.get("n"):
        return []
    error = f"{found['log_rmse']:.2f}"
    words = (tr("{error}; {within} within ±15 %").format(
        error=error, within=percent(found["within_15"])) if found["n"] >= FEW
        else tr("{error}, of {n} rounds only").format(error=error, n=found["n"]))
    return [Fact(tr("Next round"), words, tip=tr(
        "Log-RMSE of the next private round of a company whose earlier value and whose amount "
        "raised are known, {n} rounds").format(n=found["n"]))]


def _apart(universe: Universe) -> Iterator[str]:
    """Which factors count in the values though hidden, and which do not though shown."""
    hidden = [factor_name(f) for f in universe.hidden if not f.own]
    own = [factor_name(f) for f in universe.factors if f.own]
    if hidden:
        yield tr("Hidden in the table, counted here: {factors}.").format(
            factors=tr(", ").join(hidden))
    if own:
        yield tr("In the composite, not in these values: {factors}.").format(
            factors=tr(", ").join(own))


def _factors(report: Mapping[str, Any], universe: Universe) -> str:
    """What the factors do to the error once size is known."""
    parts = {}
    for group in ("all", "venture"):
        before = _at(report, "ablation", "size_only", group, "log_rmse")
        after = _at(report, "ablation", "both", group, "log_rmse")
        if before and after:
            parts[group] = before, after, after / before - 1.0
    if "all" not in parts:
        return ""
    before, after, change = parts["all"]
    figures = {"before": f"{before:.2f}", "after": f"{after:.2f}",
               "change": f"{100 * abs(change):.1f} %"}
    if change <= -SMALL:
        words = tr("On these rows the four factors lower the error by {change} beyond size alone "
                   "({before} → {after}).")
    elif change < SMALL:
        words = tr("On these rows the four factors hardly change the error beyond size alone "
                   "({before} → {after}).")
    else:
        words = tr("On these rows the four factors raise the error by {change} beyond size alone "
                   "({before} → {after}).")
    said = words.format(**figures)
    if "venture" in parts:
        said += " " + tr("Venture rounds: {change}.").format(
            change=_signed_percent(parts["venture"][2]))
    held = [within(input_name(name, universe)) for name in report.get("factors_at_zero") or ()]
    if held:
        said += " " + tr("Held at 0, where these rows would have less: {factors}.").format(
            factors=tr(", ").join(held))
    return said


def _warnings(report: Mapping[str, Any], level: float) -> tuple[str, ...]:
    said = []
    if report["model"].get("fallback"):
        said.append(tr("The model does not beat its baselines on companies left out: the mean of "
                       "the four factors and stage is used."))
    covered = _coverage(report, level, "by_company")
    if covered is not None and abs(covered - level) > 0.06:
        said.append(tr("Intervals meant to hold {level} held {share}: read them with care.").format(
            level=level_word(level), share=percent(covered)))
    explained = _at(report, "errors", "all", "r2")
    if explained is not None and explained > LEAK_R2:
        said.append(tr("R² of {r2} on companies left out is too good: look for inputs that know "
                       "the value.").format(r2=f"{explained:.2f}"))
    return tuple(said)


def typical_times(half_widths: Any) -> float:
    """The factor of the interval in the middle of half widths in ln."""
    from numpy import isfinite, median

    known = half_widths[isfinite(half_widths)]
    return float(exp(median(known))) if len(known) else float("nan")


def _coverage(report: Mapping[str, Any], level: float, how: str) -> float | None:
    found: float | None = _at(report, "coverage", f"{100 * level:g}", how)
    return found


def _at(report: Mapping[str, Any], *path: str) -> Any:
    """A figure within the report; None where it is not there."""
    found: Any = report
    for part in path:
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def _number(value: float | None) -> str:
    return EN_DASH if value is None else f"{value:.2f}".replace("-", MINUS)


def _signed_percent(change: float) -> str:
    return f"{100 * change:+.1f} %".replace("-", MINUS)
