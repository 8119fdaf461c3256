"""How the cells of a workbook look, by name."""

from typing import Any

HEAD, INK, RULE, QUIET = "#344054", "#101828", "#D0D5DD", "#475467"
DATE = "yyyy-mm-dd"
Look = dict[str, Any]
TEXT: Look = {
    "font_name": "Calibri",
    "font_size": 11,
    "font_color": INK,
    "valign": "top",
    "align": "left",
}
_WRAPPED: Look = {"text_wrap": True}
_BOLD: Look = {"bold": True}
_DATE: Look = {"num_format": DATE}
_RIGHT: Look = {"align": "right"}
_QUIET: Look = {"font_color": QUIET}
_HEAD: Look = {**_WRAPPED, **_BOLD, "font_color": "#FFFFFF", "bg_color": HEAD}
_TOTAL: Look = {**_BOLD, "top": 1, "top_color": RULE}
_PRINTED: Look = {**_WRAPPED, "font_size": 9, "border": 1, "border_color": QUIET}
_RULED: Look = {"font_size": 10, "border": 1, "border_color": RULE}
_LOCKED: Look = {**_RULED, "bg_color": "#F2F4F7"}
_OPEN: Look = {**_RULED, "locked": False}
LOOKS: dict[str, Look] = {
    "text": _WRAPPED,
    "number": _WRAPPED,
    "date": _WRAPPED | _DATE,
    "head": _HEAD,
    "label": _WRAPPED | _BOLD,
    "title": _BOLD | {"font_size": 16},
    "section": _BOLD | {"font_size": 13},
    "note": {},
    "quiet": _QUIET,
    "small": _WRAPPED | _QUIET | {"font_size": 9},
    "count": _RIGHT,
    "total": _TOTAL,
    "total count": _TOTAL | _RIGHT,
    "link": _WRAPPED | {"underline": 1, "font_color": "#1F5FA8"},
    "printed": _PRINTED,
    "printed bold": _PRINTED | _BOLD,
    "printed text": _WRAPPED | {"font_size": 10},
    "quiet wrapped": _WRAPPED | _QUIET | {"font_size": 10},
    "printed head": _PRINTED | _BOLD | {"bg_color": "#E8EFF8"},
    "locked": _LOCKED | _WRAPPED,
    "locked date": _LOCKED | _DATE,
    "open": _OPEN | _WRAPPED | {"num_format": "@"},
    "open date": _OPEN | _DATE,
    "open head": _HEAD | {"bg_color": "#1F5FA8"},
    "removed": {"font_color": "#B42318", "font_strikeout": True},
    "added": {"font_color": "#067647", "underline": 1},
}
