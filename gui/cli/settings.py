"""Weights, method and options of the command line as values of a state."""

from __future__ import annotations

import argparse
import math
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from data.importing.companies_columns import known_name
from gui.cli.errors import InputError, UsageError
from gui.cli.streams import note
from scoring.methods import METHODS
from scoring.state import MethodSetting

MODES = ("equal", "entropy", "critic")
_ALWAYS = ("ties", "tolerance")
_WORDS = {"true": True, "false": False, "none": None}


def state_values(
    args: argparse.Namespace, universe: str, factors: Collection[str], method: MethodSetting
) -> Iterator[tuple[str, Any]]:
    """The keyed values that the arguments set; `method` is the one in force without them."""
    if args.weights is not None:
        yield f"weights/{universe}", _weights(args.weights, factors)
    if args.method is not None or args.option:
        name = args.method or method.name
        kept = method.options if name == method.name else {}
        yield (f"method/{universe}",
               {"name": name, "options": {**kept, **_options(args.option, name)}})
    if args.missing is not None:
        yield f"missing/{universe}", args.missing


def _weights(text: str, factors: Collection[str]) -> Mapping[str, Any]:
    if text.strip().casefold() in MODES:
        return {"mode": text.strip().casefold()}
    typed: dict[str, float] = {}
    for part in filter(str.strip, text.split(",")):
        name, equals, number = part.partition("=")
        factor = known_name(name)
        if not equals:
            raise UsageError(f"--weights: {part.strip()!r} is neither a weight like "
                             f"mass_production=2 nor one of {', '.join(MODES)}")
        if factor not in factors:
            raise UsageError(f"--weights: {name.strip()!r} is no factor here; "
                             f"the factors are {', '.join(factors)}")
        if factor in typed:
            raise UsageError(f"--weights: {factor} is given twice")
        typed[factor] = _weight(factor, number.strip())
    if not typed:
        raise UsageError("--weights: no weight is given; write for example mass_production=2")
    total = sum(typed.values())
    if not total > 0:
        raise InputError("--weights: the weights are all zero; at least one must be above 0")
    _say_weights(typed, total, factors)
    return {"mode": "typed", "values": typed}


def _weight(factor: str, text: str) -> float:
    try:
        weight = float(text)
    except ValueError:
        raise UsageError(f"--weights: {text!r} for {factor} is not a number") from None
    if not 0 <= weight < math.inf:
        raise InputError(f"--weights: {text!r} for {factor} is not a weight; "
                         "give a number of 0 or more")
    return weight


def _say_weights(typed: Mapping[str, float], total: float, factors: Collection[str]) -> None:
    unnamed = [factor for factor in factors if factor not in typed]
    if unnamed:
        note(f"note: not named in --weights, so weighing 0: {', '.join(unnamed)}")
    if not math.isclose(total, 1.0, rel_tol=1e-9):
        shares = ", ".join(f"{factor} {weight / total:.4g}" for factor, weight in typed.items())
        note(f"note: the weights add up to {total:.6g}; normalised: {shares}")


def _options(given: list[str], method: str) -> dict[str, Any]:
    options: dict[str, Any] = {}
    legal = METHODS[method].options
    for text in given:
        name, equals, value = (part.strip() for part in text.partition("="))
        if not equals or not name:
            raise UsageError(f"--option: {text!r} is not like v=0.5")
        if name not in (*legal, *_ALWAYS):
            raise UsageError(f"--option: {name!r} is no option of {method}; "
                             f"its options are {', '.join((*legal, *_ALWAYS))}")
        options[name] = ([_value(part) for part in value.split(",")] if "," in value
                         else _value(value))
    return options


def _value(text: str) -> Any:
    text = text.strip()
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    try:
        return float(text)
    except ValueError:
        return text
