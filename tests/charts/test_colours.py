"""The palette of statuses: told apart by colour-blind eyes and on both grounds, and readable
under white text."""

from itertools import combinations

import pytest

from wp.charts.theme import DARK, LIGHT
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus
from wp.look.colours import STATUS_COLOURS, readable_on

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LEAST_APART, LEAST_CONTRAST = 0.085, 3.0


def linear(colour: str) -> tuple[float, ...]:
    """#rrggbb as linear RGB."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def seen(colour: str, eye: str) -> tuple[float, ...]:
    """A colour as an eye sees it, in Oklab."""
    raw = linear(colour)
    red, green, blue = (
        max(0.0, sum(a * b for a, b in zip(row, raw, strict=True))) for row in EYES[eye]
    )
    long, middle, short = (
        (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3),
        (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3),
        (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3),
    )
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 defines it."""
    light, dark = sorted(
        (0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (one, other))),
        reverse=True,
    )
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", [TimelineStatus, StepStatus])
@pytest.mark.parametrize("eye", EYES)
def test_every_two_statuses_are_told_apart(
    eye: str, kind: type[TimelineStatus | StepStatus]
) -> None:
    for one, other in combinations(kind, 2):
        pair = (seen(STATUS_COLOURS[status], eye) for status in (one, other))
        apart = sum((x - y) ** 2 for x, y in zip(*pair, strict=True)) ** 0.5
        assert apart >= LEAST_APART, (one, other, round(apart, 3))


def test_text_on_a_status_can_be_read() -> None:
    for status, colour in STATUS_COLOURS.items():
        assert contrast(colour, readable_on(colour)) >= 4.5, status


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_stand_out_from_the_ground_and_words_can_be_read(theme: object) -> None:
    ground = theme.ground  # type: ignore[attr-defined]
    for status, colour in STATUS_COLOURS.items():
        assert contrast(colour, ground) >= LEAST_CONTRAST, (
            status,
            round(contrast(colour, ground), 2),
        )
    for ink in (theme.ink, theme.muted):  # type: ignore[attr-defined]
        assert contrast(ink, ground) >= 4.5
