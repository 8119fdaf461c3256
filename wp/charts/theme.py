"""What all figures share: one type, light or dark; figures are plain dicts that Plotly
understands."""

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
