"""What all figures share: one type, light or dark, and how wide they are; figures are plain
dicts that Plotly understands."""

from dataclasses import dataclass
from typing import Any

from wp.look.colours import FONT


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of everything that is not a status."""

    ink: str
    muted: str
    rule: str
    ground: str
    ramp: tuple[str, str]
    # The pixels that a picture over a whole page has at least, before it is enlarged.
    width: int = 900


LIGHT = Theme(
    ink="#101828", muted="#475467", rule="#d0d5dd", ground="#ffffff", ramp=("#e8eff8", "#1f5fa8")
)
DARK = Theme(
    ink="#f2f4f7", muted="#b6bfcc", rule="#3a4454", ground="#10151d", ramp=("#1b2838", "#5b97db")
)


def layout(theme: Theme, height: int, **more: Any) -> dict[str, Any]:
    """A layout without decoration: transparent ground, the page's type, no legend; `more` goes
    over it."""
    return {
        "height": height,
        "margin": {"l": 4, "r": 4, "t": 30, "b": 40},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 14, "color": theme.ink},
        "showlegend": False,
        "hoverlabel": {"font": {"family": FONT, "size": 14}},
        **more,
    }


_IN_PIXELS = {"size", "height", "xshift", "yshift", "ticklen", "ticklabelstandoff"}


def enlarged(figure: Any, scale: float) -> Any:
    """A figure with everything that is measured in pixels so many times as large: letters, signs,
    rows and margins, for a picture that is seen from far away."""
    if isinstance(figure, list | tuple):
        return [enlarged(each, scale) for each in figure]
    if not isinstance(figure, dict):
        return figure
    return {
        name: _times(value, scale)
        if name in _IN_PIXELS
        else {side: _times(n, scale) for side, n in value.items()}
        if name == "margin"
        else enlarged(value, scale)
        for name, value in figure.items()
    }


def _times(value: Any, scale: float) -> Any:
    """A number, or a number for each of several points, so many times as large."""
    return (
        [_times(each, scale) for each in value] if isinstance(value, list) else round(value * scale)
    )


def named_axis(at: list[Any], names: list[str], theme: Theme, **more: Any) -> dict[str, Any]:
    """An axis with a name at each of these places and no other mark; `more` goes over it."""
    return {
        "tickmode": "array",
        "tickvals": at,
        "ticktext": names,
        "ticks": "",
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"size": 13, "color": theme.ink},
        **more,
    }


def lying_bars(**more: Any) -> dict[str, Any]:
    """A trace of bars that lie, each with its text within and its words under the pointer."""
    return {
        "type": "bar",
        "orientation": "h",
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "hovertemplate": "%{hovertext}<extra></extra>",
        **more,
    }


def note(text: str, x: Any, y: float, colour: str, size: int = 13, **more: Any) -> dict[str, Any]:
    """Words at a place of the picture, without an arrow.

    `text` is Plotly's HTML in this colour; `x` and `y` are in the units of the axes, `size` is in
    pixels; `more` goes to Plotly as it is.
    """
    font = {"size": size, "color": colour}
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": font, **more}


def note_above(
    text: str, x: Any, shift: int, colour: str, anchor: str, **more: Any
) -> dict[str, Any]:
    """Words over the picture, `shift` pixels above its edge, at `x` of the axis.

    `text` is Plotly's HTML; `anchor` is the side of it that stands at `x` ("left", "center" or
    "right"), `colour` that of the letters.
    """
    more |= {"yref": "paper", "yanchor": "bottom", "yshift": shift, "xanchor": anchor}
    return note(text, x, 1, colour, **more)


def upright(x: Any, theme: Theme, height: float = 1) -> dict[str, Any]:
    """A dotted line from the foot of the picture up."""
    line = {"color": theme.ink, "width": 1.5, "dash": "dot"}
    ends = {"x0": x, "x1": x, "y0": 0, "y1": height}
    return {"type": "line", **ends, "yref": "paper", "line": line}
