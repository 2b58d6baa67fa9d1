"""What the rows of the on-board panel say: rates, software, limits, verdicts and their reasons."""

from __future__ import annotations

from collections.abc import Iterable
from math import isnan

from data.compute.onboard_reference import OnboardFit
from gui.compute.charts.words import chip_label, figure, missing_words, span
from gui.compute.figures import percent
from gui.compute.lines import Line
from gui.i18n import mark, tr
from gui.tips import titled_tip
from scoring.compute.book import Book
from scoring.compute.evaluation.onboard import Measured, Onboard, OnboardRow

LIMITS = {"memory": mark("memory"), "compute": mark("compute"), "overhead": mark("overhead"),
          "does not fit": mark("no fit"), "unknown": mark("unknown")}
SOFTWARE = {
    "tensorrt": "TensorRT", "pytorch_eager": mark("PyTorch eager"), "pytorch": "PyTorch",
    "tensorrt_action_head": mark("TensorRT head"),
}
REACHED = {"measured": mark("measured"), "yes": mark("yes"), "perhaps": mark("in band"),
           "no": mark("no"), "unknown": mark("unknown")}
REACHED_INK = {"measured": "rise_text", "yes": "rise_text", "perhaps": "warn_text",
               "no": "fall_text", "unknown": "text3"}
_REASONS = {
    "measured": mark("A measured rate reaches it."),
    "yes": mark("The whole band of the prediction reaches it."),
    "perhaps": mark("It lies within the band of the prediction."),
    "no": mark("Neither the band of the prediction nor a measurement of the whole compiled model "
               "reaches it."),
    "unknown": mark("No rate can be predicted."),
}
_MISSING = {
    "backbone_params_b": mark("parameters of the backbone"),
    "action_params_b": mark("parameters of the action part"),
    "prefix_tokens": mark("tokens read"), "action_tokens": mark("action tokens"),
    "steps": mark("steps of the action part"), "total_params_b": mark("parameters"),
}
_ERRORS = {
    "in_sample": mark("Fit in sample"), "leave_one_out": mark("Point left out"),
    "leave_one_device_out": mark("Device left out"),
    "action_head_only": mark("Partly compiled"),
}


def device_label(book: Book, row: OnboardRow) -> str:
    """A chip's or device's name without its maker."""
    if row.chip:
        return chip_label(book, row.chip)
    return row.name.removeprefix("NVIDIA ")


def software_words(software: str) -> str:
    """The software of a measurement in short."""
    return tr(SOFTWARE.get(software, software))


def row_tips(row: OnboardRow, wanted: float) -> tuple[str, ...]:
    """The tips of one row: device, power, predicted, bar, measured, limit, reached."""
    rate = row.rate
    device = titled_tip(row.name, [
        tr("{w} W thermal design power").format(w=f"{row.watts:,.0f}")
        if not isnan(row.watts) else "",
        tr("Taken from the measured device, as its row leaves it blank: {what}").format(
            what=missing_words(row.borrowed).partition(": ")[2]) if row.borrowed else "",
        "" if row.fits else tr("Its memory is not known, nor whether the model fits."),
        tr("You changed what the prediction rests on; the measurement is of the chip as "
           "published.") if row.edited and row.measured else ""])
    limit = {
        "memory": tr("Most of a plan's time goes into reading weights from memory."),
        "compute": tr("Most of a plan's time goes into arithmetic."),
        "overhead": tr("Most of a plan's time goes into host and launches: a faster chip helps "
                       "little."),
        "does not fit": tr("The weights at 16 bits take more than nine tenths of the memory."),
    }.get(rate.limit, missing_words(rate.missing) if rate.missing else "")
    overhead, compute, memory = (1000 * part for part in rate.parts)
    predicted = titled_tip(tr("Replanning rate"), [
        limit,
        tr("{rate} Hz, nine in ten within {band}").format(
            rate=figure(rate.value), band=span(rate.low, rate.high))
        if not isnan(rate.value) else "",
        tr("One plan: {overhead} ms overhead, {compute} ms compute, {memory} ms memory").format(
            overhead=figure(overhead), compute=figure(compute), memory=figure(memory))
        if not isnan(rate.value) else "",
        tr("{n} actions a second, played by a controller of its own rate").format(
            n=figure(rate.actions_per_s)) if not isnan(rate.actions_per_s) else ""])
    measured = titled_tip(tr("Measured"), _measurements(row.measured)) if row.measured else ""
    reached = tr(_REASONS[row.reaches(wanted)])
    return (device, tr("Thermal design power in W"), predicted, predicted, measured, limit, reached)


def _measurements(found: Iterable[Measured]) -> list[str]:
    lines = []
    for rate in sorted(found, key=lambda m: -m.hz):
        lines.append(tr("{hz} Hz, {software}").format(
            hz=figure(rate.hz), software=software_words(rate.software)))
        if not isnan(rate.left_out):
            lines.append(tr("predicted without this point: {hz} Hz").format(
                hz=figure(rate.left_out)))
        lines += [" · ".join((rate.day.isoformat(), rate.source, tr(rate.confidence))), rate.note]
    return lines


def model_words(found: Onboard) -> str:
    """What the model does for one plan, and what is known of it besides."""
    model, parts = found.model, []
    if model is None:
        parts.append(tr("No rate of {model} can be predicted; not known: {what}.").format(
            model=found.name, what=tr(", ").join(
                dict.fromkeys(tr(_MISSING.get(name, name)) for name in found.missing))))
    else:
        parts.append(tr(
            "{backbone} B read {prefix} tokens once, {action} B work {steps} times on {tokens}; "
            "{chunk} actions a plan.").format(
                backbone=figure(model.backbone_params_b), prefix=model.prefix_tokens,
                action=figure(model.action_params_b), steps=model.steps,
                tokens=model.action_tokens, chunk=model.chunk))
        if found.scale != 1.0:
            parts.append(tr("Parameters are {scale} times the published ones.").format(
                scale=figure(found.scale)))
    if not isnan(found.published):
        parts.append(tr("Published: {hz} Hz ({hardware}).").format(
            hz=figure(found.published), hardware=found.hardware or tr("hardware not stated")))
    for device, rate in found.elsewhere:
        parts.append(tr("Measured on {device}: {hz} Hz, {software}.").format(
            device=device, hz=figure(rate.hz), software=software_words(rate.software)))
    return " ".join(parts)


def model_tip(found: Onboard) -> str:
    """Where the parts of the model come from."""
    model = found.model
    if model is None:
        return ""
    return titled_tip(model.name, [model.note, " · ".join((
        model.as_of.isoformat(), model.source_url, tr(model.confidence)))])


def error_lines(fit: OnboardFit) -> list[Line]:
    """Errors of the fit, one line for each way of leaving out."""
    lines = []
    for kind, name in _ERRORS.items():
        if kind in fit.errors:
            errors = fit.errors[kind]
            lines.append(Line(
                tr(name), f"{errors['median']:.1f} %",
                tr("≤ {worst} %, n = {n}").format(
                    worst=f"{errors['worst']:.1f}", n=int(errors["count"])),
                strong=kind == "leave_one_device_out", tip=titled_tip(tr(name), [
                    tr("Median of the absolute error of the rate; the worst of {n} is {worst} "
                       "%.").format(n=int(errors["count"]), worst=f"{errors['worst']:.1f}"),
                    tr("Every device was measured once with the whole model compiled, so leaving "
                       "out a point leaves out its device.") if kind != "action_head_only" else
                    tr("Only the action part was compiled; these rates are not in the fit.")])))
    return lines


def fit_tip(fit: OnboardFit) -> str:
    """The fitted parameters."""
    return titled_tip(tr("Fitted on measured rates"), [
        tr("{ms} ms overhead a plan; {mfu} of peak compute and {mbu} of bandwidth reached").format(
            ms=figure(1000 * fit.overhead_s), mfu=percent(fit.mfu), mbu=percent(fit.mbu)),
        tr("Band: a factor of {factor} either way holds nine in ten devices left out").format(
            factor=figure(fit.spread))])

