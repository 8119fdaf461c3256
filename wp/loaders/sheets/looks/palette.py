"""The colours of a workbook's fonts and grounds as red, green and blue from 0 to 255."""

import colorsys
from collections.abc import Sequence
from typing import Any

Rgb = tuple[int, ...]
WHITE, BLACK = (255, 255, 255), (0, 0, 0)
# What the scheme of a theme holds, in the order in which colours name it.
_SCHEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
_USUAL = (
    *("FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D"),
    *("9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"),
)


class Palette:
    """What the colours that a workbook names are."""

    def __init__(self, theme: bytes | None) -> None:
        """The palette of a workbook with this theme, None for the usual one."""
        self._theme: Sequence[str] = _USUAL
        if theme:
            from defusedxml.ElementTree import fromstring

            scheme = fromstring(theme).find(".//{*}clrScheme")
            stated = {
                each.tag.rpartition("}")[2]: next(
                    (one.get("lastClr") or one.get("val") or "" for one in each), ""
                )
                for each in (scheme if scheme is not None else ())
            }
            self._theme = [stated.get(name, "") for name in _SCHEME]

    def rgb(self, colour: Any) -> Rgb | None:
        """A colour of the workbook, None where it cannot be told; none at all is black."""
        from openpyxl.styles.colors import COLOR_INDEX

        if colour is None:
            return BLACK
        if colour.type == "theme":
            known = self._theme[colour.theme] if 0 <= colour.theme < len(self._theme) else ""
        elif colour.type == "indexed":
            known = {64: "000000", 65: "FFFFFF"}.get(colour.indexed, "") or (
                COLOR_INDEX[colour.indexed] if colour.indexed < len(COLOR_INDEX) else ""
            )
        else:
            known = colour.rgb if isinstance(colour.rgb, str) else ""
        try:
            plain = tuple(bytes.fromhex(known[-6:]))
        except ValueError:
            return None
        return _tinted(plain, colour.tint or 0.0) if len(plain) == 3 else None

    def grounds(self, fill: Any) -> list[Rgb | None]:
        """The colours that a fill shows; the paper's where there is none."""
        if fill is None or fill.fill_type is None:
            return [WHITE]
        if fill.fill_type in ("linear", "path"):
            return [self.rgb(stop.color) for stop in fill.stop]
        solid = fill.fill_type == "solid"
        return [self.rgb(each) for each in (fill.fgColor, *(() if solid else (fill.bgColor,)))]


def _tinted(colour: Rgb, tint: float) -> Rgb:
    """A colour made lighter or darker (ECMA-376, part 1, 18.8.19)."""
    if not tint:
        return colour
    hue, light, strength = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return tuple(round(part * 255) for part in colorsys.hls_to_rgb(hue, light, strength))
