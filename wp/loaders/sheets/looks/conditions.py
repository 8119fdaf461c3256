"""Rules of a sheet that change how cells look: conditional formats, and tables with a style.

A rule is followed where its condition can be told without a spreadsheet; of any other it is known
that it may hold.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

# First row, first column, last row, last column.
Range = tuple[int, int, int, int]
_LITERAL = re.compile(r'\s*(?:"([^"]*)"|(-?\d+(?:\.\d+)?)|(TRUE|FALSE)(?:\(\))?)\s*', re.IGNORECASE)


class Over(NamedTuple):
    """What a rule lays over the look of a cell; None is left as it is."""

    colour: Any = None
    strike: bool | None = None
    fill: Any = None
    shown_as: str | None = None
    # Whether the value is not written, and whether a style of the whole table gives the ground.
    bare: bool | None = None
    styled: bool | None = None

    def over(self, other: "Over") -> "Over":
        """This one above another."""
        return Over(*(its if mine is None else mine for mine, its in zip(self, other, strict=True)))


AS_IT_IS = Over()


@dataclass(slots=True)
class Rule:
    """A conditional format: its kind, what it compares with, the number of its look, whether those
    after it count no more, and whether it puts a picture in place of the value."""

    kind: str
    ranges: Sequence[Range]
    look: int | None = None
    priority: int = 0
    operator: str = ""
    text: str = ""
    stop: bool = False
    bare: bool = False
    formulas: list[str] = field(default_factory=list)

    def holds(self, value: Any, error: bool) -> bool | None:
        """Whether it holds of a filled cell, None where that cannot be told."""
        said, words = str(value).casefold(), self.text.casefold()
        simple = {
            "notContainsBlanks": bool(said.strip()),
            "containsBlanks": not said.strip(),
            "containsErrors": error,
            "notContainsErrors": not error,
            "containsText": words in said,
            "notContainsText": words not in said,
            "beginsWith": said.startswith(words),
            "endsWith": said.endswith(words),
            "dataBar": True,
            "iconSet": True,
        }
        if self.kind in simple:
            return simple[self.kind] if words or not self.kind.endswith(("Text", "With")) else None
        literals = [_literal(each) for each in self.formulas]
        if not literals or None in literals:
            return None
        if self.kind == "expression":
            return bool(literals[0])
        return _compared(value, self.operator, literals) if self.kind == "cellIs" else None


def _literal(formula: str) -> str | float | bool | None:
    found = _LITERAL.fullmatch(formula)
    if found is None:
        return None
    if found[3]:
        return found[3].upper() == "TRUE"
    return float(found[2]) if found[2] else found[1].casefold()


def _compared(value: Any, operator: str, literals: Sequence[Any]) -> bool | None:
    first, last = literals[0], literals[-1]
    mine = value.casefold() if isinstance(value, str) else value
    number = isinstance(mine, int | float) and not isinstance(mine, bool)
    if number != all(isinstance(each, float) for each in literals) or not (
        number or isinstance(mine, str)
    ):
        # A number is never equal to a text; how they are ordered is not followed.
        return {"equal": False, "notEqual": True}.get(operator)
    return {
        "equal": mine == first,
        "notEqual": mine != first,
        "lessThan": mine < first,
        "lessThanOrEqual": mine <= first,
        "greaterThan": mine > first,
        "greaterThanOrEqual": mine >= first,
        "between": first <= mine <= last,
        "notBetween": not first <= mine <= last,
    }.get(operator)


class Conditions:
    """The rules of one sheet that may hide a text or show one."""

    def __init__(
        self, rules: Sequence[Rule], looks: Sequence[Any], tables: Sequence[Range]
    ) -> None:
        """The rules, the looks that they name by number, and where tables with a style stand."""
        self._tables = tables
        self._rules = []
        for rule in sorted(rules, key=lambda each: each.priority):
            over = _over(rule, looks)
            if over != AS_IT_IS or rule.stop:
                self._rules.append((rule, over))

    def at(self, row: int, column: int, value: Any, error: bool) -> tuple[Over, tuple[Over, ...]]:
        """What lies for certain over the cell of a row and column, both counted from 1, that has
        this value or shows an error; and what else may lie over that."""
        sure, perhaps = AS_IT_IS, []
        for rule, over in self._rules:
            if not _covers(rule.ranges, row, column):
                continue
            holds = rule.holds(value, error)
            if holds:
                sure = sure.over(over)
                if rule.stop:
                    break
            elif holds is None:
                perhaps.append(over)
        if _covers(self._tables, row, column):
            sure = sure._replace(styled=True)
        return sure, tuple(each.over(sure) for each in perhaps)


def _covers(ranges: Sequence[Range], row: int, column: int) -> bool:
    return any(top <= row <= last and left <= column <= right for top, left, last, right in ranges)


def _over(rule: Rule, looks: Sequence[Any]) -> Over:
    look = looks[rule.look] if rule.look is not None and rule.look < len(looks) else None
    font, shown_as = getattr(look, "font", None), getattr(look, "numFmt", None)
    return Over(
        font.color if font else None,
        font.strike if font else None,
        _ground(getattr(look, "fill", None)),
        shown_as.formatCode if shown_as else None,
        rule.bare or None,
    )


def _ground(fill: Any) -> Any:
    """The fill of a rule's look as one of a cell: it keeps the colour as a pattern's ground."""
    from openpyxl.styles import PatternFill

    if fill is None or fill.fill_type not in (None, "solid"):
        return fill
    unstated = PatternFill().bgColor
    stated = [each for each in (fill.bgColor, fill.fgColor) if each != unstated]
    return PatternFill("solid", fgColor=stated[0]) if stated else None
