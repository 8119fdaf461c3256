"""What the part of a sheet says beside its values: merged ranges, what is hidden, formulas, rules
for the look of cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from wp.loaders import limits
from wp.loaders.office_package import damaged, feed
from wp.loaders.sheets.looks.conditions import Range, Rule

_FORMULA_SHOWN = 120
_REF = re.compile(r"([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?")


@dataclass(slots=True)
class Run:
    """A stretch of a text that stands in the sheet itself, with what its font is there for."""

    text: str = ""
    strike: bool = False
    vertAlign: str = ""
    name: str = ""
    color: Any = None

    @property
    def font(self) -> "Run":
        """Its font."""
        return self


@dataclass
class SheetMarks:
    """What the part of one sheet says beside the values: merged ranges, hidden rows and columns,
    formulas, texts in several fonts that stand in the sheet itself, last row."""

    document: str
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    rich: dict[tuple[int, int], list[Run]] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    last: int = 0
    _row: int = 0
    _column: int = 0
    _formula: bool = False
    _condition: bool = False
    _runs: list[Run] = field(default_factory=list)
    _ranges: tuple[Range, ...] = ()

    def read(self, part: Any) -> None:
        """Read the whole part in pieces; InputError where it is damaged."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        feed(parser, part, self.document)
        self.merged.sort()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "row":
            former, self._row, self._column = self._row, int(attributes.get("r", self._row + 1)), 0
            if self._row <= former:
                raise damaged(self.document)
            limits.ROWS_SEEN.check(self._row, self.document)
            if attributes.get("hidden") in ("1", "true"):
                self.hidden_rows.add(self._row)
        elif local == "c":
            named = _REF.fullmatch(attributes.get("r", ""))
            self._column = _column(named[1]) if named else self._column + 1
        elif local in ("v", "is"):
            self.last = self._row
        elif local == "r":
            self._runs = self.rich.setdefault((self._row, self._column), [])
            self._runs.append(Run())
        elif local == "strike" and self._runs:
            self._runs[-1].strike = attributes.get("val") not in ("0", "false")
        elif local == "vertAlign" and self._runs:
            self._runs[-1].vertAlign = attributes.get("val", "")
        elif local == "rFont" and self._runs:
            self._runs[-1].name = attributes.get("val", "")
        elif local == "color" and self._runs:
            self._runs[-1].color = _colour(attributes)
        elif local == "f":
            self.last = self._row
            self._formula = True
            self.formulas[self._row, self._column] = "="
        elif local == "conditionalFormatting":
            self._ranges = tuple(ranges_of(attributes.get("sqref", "")))
        elif local == "cfRule":
            self.rules.append(_rule(attributes, self._ranges))
        elif local in ("dataBar", "iconSet") and self.rules:
            self.rules[-1].bare |= attributes.get("showValue") in ("0", "false")
        elif local == "formula" and self.rules:
            self._condition = True
            self.rules[-1].formulas.append("")
        elif local == "col" and attributes.get("hidden") in ("1", "true"):
            self.hidden.append((int(attributes["min"]), int(attributes["max"])))
        elif local == "mergeCell":
            self.merged += ranges_of(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if local == "f":
            self._formula = False
        elif local == "formula":
            self._condition = False
        elif local == "c":
            self._runs = []

    def _characters(self, text: str) -> None:
        if self._formula:
            at = self._row, self._column
            self.formulas[at] = (self.formulas[at] + text)[:_FORMULA_SHOWN]
        elif self._condition:
            self.rules[-1].formulas[-1] += text
        elif self._runs:
            self._runs[-1].text += text


def ranges_of(refs: str) -> Iterator[Range]:
    """The ranges that a sheet names, parted by spaces.

    >>> list(ranges_of("A2:B3 C5"))
    [(2, 1, 3, 2), (5, 3, 5, 3)]
    """
    for ref in refs.split():
        if named := _REF.fullmatch(ref):
            first = int(named[2]), _column(named[1])
            last = (int(named[4]), _column(named[3])) if named[3] else first
            yield *first, *last


def _rule(attributes: dict[str, str], ranges: tuple[Range, ...]) -> Rule:
    return Rule(
        attributes.get("type", ""),
        ranges,
        int(attributes["dxfId"]) if "dxfId" in attributes else None,
        int(attributes.get("priority", 0)),
        attributes.get("operator", ""),
        attributes.get("text", ""),
        attributes.get("stopIfTrue") in ("1", "true"),
    )


def _colour(attributes: dict[str, str]) -> Any:
    """A colour of the file as the library keeps those of its cells."""
    from openpyxl.styles.colors import Color

    numbers = {name: int(attributes[name]) for name in ("theme", "indexed") if name in attributes}
    tint = float(attributes.get("tint", 0))
    return Color(**numbers, tint=tint) if numbers else Color(rgb=attributes.get("rgb", "00000000"))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number
