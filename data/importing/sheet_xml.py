"""XML read as events, piece by piece, so that memory does not grow with the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO
from xml.parsers import expat

CHUNK = 1 << 18
Start = Callable[[str, dict[str, str]], None]


class DoctypeFound(Exception):  # noqa: N818 (turned into a refusal)
    """A document type: it could define entities that unpack without end."""


class XmlEvents:
    """Calls `start(name, attributes)`, `end(name)` and `text(characters)` as they come."""

    def __init__(
        self,
        start: Start,
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = _refuse

    def read(self, stream: IO[bytes]) -> None:
        """Read all of it."""
        for _ in self.pieces(stream):
            pass

    def pieces(self, stream: IO[bytes]) -> Iterator[int]:
        """Read piece by piece; gives the bytes read so far after each."""
        done = 0
        while chunk := stream.read(CHUNK):
            self._parser.Parse(chunk, False)
            done += len(chunk)
            yield done
        self._parser.Parse(b"", True)
        yield done


def local_name(name: str) -> str:
    """The name without its namespace prefix."""
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    raise DoctypeFound
