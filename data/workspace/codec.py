"""Values, times and checksums as the file holds them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any
from zlib import crc32

from data.workspace.errors import UnstorableValue

_STATE_MASK = (1 << 63) - 1
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _made_once() -> Callable[[Any], str]:
    """The encoder's work without what it makes anew for every value: half of its time."""
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:  # another Python than CPython
        return _ENCODER.encode
    parts = make(None, _ENCODER.default, json.encoder.encode_basestring, None, ":", ",",
                 False, False, False)
    return lambda value: "".join(parts(value, 0))


_encoded = _made_once()


def encode(key: str, value: Any) -> str | None:
    """Compact JSON, None for None (absent); UnstorableValue for what JSON cannot hold."""
    if value is None:
        return None
    try:
        _reject_other_keys(value)
        text = _encoded(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise UnstorableValue(
            f"The value of {key} cannot be stored: {_short(value)}.",
            "Enter a number, a text or a list of them.",
            f"{key}: {error}",
        ) from error
    return text


def decode(text: str | None) -> Any:
    """The value of stored JSON whose checksum is right."""
    # str: in a damaged file a digit can come back as an integer, its checksum unharmed.
    return None if text is None else json.loads(str(text))


def decode_all(texts: Iterable[str | None]) -> list[Any]:
    """The values of many texts, in a fraction of the time."""
    values: list[Any] = json.loads(
        f"[{','.join(['null' if text is None else str(text) for text in texts])}]")
    return values


def same(stored: str | None, value: Any, encoded: str | None) -> bool:
    """Whether a stored value is the one given (1 equals 1.0, tuples equal lists)."""
    if stored == encoded:
        return True
    return None not in (stored, encoded) and bool(decode(stored) == decode(encoded))


def now() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def timestamp(milliseconds: int) -> str:
    """ISO 8601, UTC, with milliseconds: 2025-11-23T18:42:07.125Z."""
    seconds, rest = divmod(milliseconds, 1000)
    moment = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    return f"{moment.isoformat(timespec='seconds')}.{rest:03d}Z"


def value_sum(key: str, text: str | None) -> int:
    """What one current value adds to the checksum of all of them; 0 for an absent one."""
    return 0 if text is None else crc32(f"{key}\x1f{text}".encode())


def state_sum(state: int, added: int, removed: int) -> int:
    """The checksum of all current values after some were replaced (a sum: order is irrelevant)."""
    return (state + added - removed) & _STATE_MASK


def entry_sum(
    fields: Iterable[str | int], changes: Iterable[tuple[str, str | None, str | None]]
) -> int:
    """The checksum of a journal entry over its fields and its changes as stored."""
    parts = [str(field) for field in fields]
    for key, old, new in changes:
        # JSON text is never empty. What is not text comes from damaged files only.
        parts += (str(key), *("" if text is None else str(text) for text in (old, new)))
    return crc32("\x1f".join(parts).encode())


def _reject_other_keys(value: Any) -> None:
    # json.dumps would quietly turn the key 1 into "1".
    if isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise TypeError(f"the key {key!r} is not a text")
            if isinstance(item, dict | list | tuple):
                _reject_other_keys(item)
    elif isinstance(value, list | tuple):
        for item in value:
            _reject_other_keys(item)


def _short(value: Any) -> str:
    try:
        text = repr(value)
    except (ValueError, RecursionError):
        return f"a {type(value).__name__} too large to show"
    return text if len(text) <= 60 else text[:59] + "…"
