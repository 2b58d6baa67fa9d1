"""Vector drawings in points, painted by Qt or written as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.reports.ink import Ink


@dataclass(frozen=True)
class Line:
    """From (x1, y1) to (x2, y2)."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 0.5
    dashed: bool = False


@dataclass(frozen=True)
class Rect:
    """A filled rectangle."""

    x: float
    y: float
    w: float
    h: float
    colour: str


@dataclass(frozen=True)
class Dot:
    """A filled circle, or its outline."""

    x: float
    y: float
    r: float
    colour: str
    hollow: bool = False


@dataclass(frozen=True)
class Label:
    """A line of text on its baseline; `anchor` start, middle or end."""

    x: float
    y: float
    text: str
    colour: str
    size: float = 7.0
    anchor: str = "start"
    strong: bool = False


Shape = Line | Rect | Dot | Label


@dataclass(frozen=True)
class Drawing:
    """Shapes on a sheet of `width` by `height` points."""

    width: float
    height: float
    shapes: Sequence[Shape]


def svg(drawing: Drawing, words: str = "") -> str:
    """The drawing as an SVG element that stands in a page and scales with it."""
    parts = [f'<svg viewBox="0 0 {drawing.width:g} {drawing.height:g}" role="img" '
             f'aria-label="{escape(words)}">']
    parts += map(_element, drawing.shapes)
    return "".join(parts) + "</svg>"


def _element(shape: Shape) -> str:
    if isinstance(shape, Line):
        dash = ' stroke-dasharray="2.5 2"' if shape.dashed else ""
        return (f'<line x1="{shape.x1:.2f}" y1="{shape.y1:.2f}" x2="{shape.x2:.2f}" '
                f'y2="{shape.y2:.2f}" stroke="{shape.colour}" stroke-width="{shape.width:g}"'
                f'{dash}/>')
    if isinstance(shape, Rect):
        return (f'<rect x="{shape.x:.2f}" y="{shape.y:.2f}" width="{max(shape.w, 0):.2f}" '
                f'height="{shape.h:.2f}" fill="{shape.colour}"/>')
    if isinstance(shape, Dot):
        fill = (f'fill="#FFFFFF" stroke="{shape.colour}"' if shape.hollow
                else f'fill="{shape.colour}"')
        return f'<circle cx="{shape.x:.2f}" cy="{shape.y:.2f}" r="{shape.r:g}" {fill}/>'
    weight = ' font-weight="600"' if shape.strong else ""
    return (f'<text x="{shape.x:.2f}" y="{shape.y:.2f}" font-size="{shape.size:g}" '
            f'fill="{shape.colour}" text-anchor="{shape.anchor}"{weight}>'
            f"{escape(shape.text)}</text>")


def paint(drawing: Drawing, ink: Ink, x: float, y: float) -> None:
    """Paint the drawing with its top left corner at (x, y)."""
    for shape in drawing.shapes:
        if isinstance(shape, Line):
            ink.line(x + shape.x1, y + shape.y1, x + shape.x2, y + shape.y2, shape.colour,
                     shape.width, shape.dashed)
        elif isinstance(shape, Rect):
            ink.rect(x + shape.x, y + shape.y, max(shape.w, 0), shape.h, shape.colour)
        elif isinstance(shape, Dot):
            ink.dot(x + shape.x, y + shape.y, shape.r, shape.colour, shape.hollow)
        else:
            ink.text(x + shape.x, y + shape.y, shape.text, shape.size, shape.colour,
                     shape.strong, shape.anchor)
