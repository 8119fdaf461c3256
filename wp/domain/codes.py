"""Strategic codes: the goal, objectives, processes, lead and organisational drivers of the WCO
Strategic Plan."""

import re
import unicodedata
from dataclasses import dataclass

# The groups of codes, in the order of the plan.
GROUPS = ("SG", "SO", "SP", "LD", "ORG")
CODE = re.compile(r"(?<![A-Za-z0-9])(?:SG|SO\d+|SP\d+|LD\d+|ORG\d+)(?![A-Za-z0-9])")
# How many codes the plan has of each numbered group.
_COUNTS = {"SO": 3, "SP": 8, "LD": 3, "ORG": 2}
_FRENCH = {"BS": "SG", "OS": "SO", "PS": "SP"}
_PIECE = re.compile(
    r"(?P<goal>SG|BS)(?!\w)|(?P<group>SO|OS|SP|PS|LD|ORG)s?[\s.-]*(?P<number>\d{1,3})(?!\w)"
    r"|(?P<bare>\d{1,3})(?!\w)|(?P<to>[-–—−]|\.{2,}|(?:to|à|through)(?!\w))|(?P<join>[,;/&+]|(?:and|et)(?!\w))"
    r"|(?P<other>\w+|\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StrategicCode:
    """One code with its title (Annex III, note 1); `order` is its place in the plan, from 1;
    one that is `retired` is offered no more."""

    code: str
    group: str
    title: str
    order: int
    retired: bool = False


def group_of(code: str) -> str:
    """The group of a code: its letters.

    >>> group_of("SO2"), group_of("SG")
    ('SO', 'SG')
    """
    return code.rstrip("0123456789")


def read_codes(text: str) -> tuple[str, ...]:
    """The codes printed in a strategic cell, each once, in the order printed; those of the French
    plan under the names of the English one.

    >>> read_codes("SG SO1 SP1 SP6"), read_codes("SP1-SP3, so 2 and 3; BS")
    (('SG', 'SO1', 'SP1', 'SP6'), ('SP1', 'SP2', 'SP3', 'SO2', 'SO3', 'SG'))
    """
    return _read(text)[0]


def doubted_codes(text: str) -> tuple[str, ...]:
    """What of a strategic cell is no code, or a code that the plan does not have.

    >>> doubted_codes("SP1, SO9 (new)"), doubted_codes("SP1 - SP8")
    (('SO9', '(', 'new', ')'), ())
    """
    return _read(text)[1]


def _read(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of a text, and what is doubted in it. A number after a comma, "and" or a dash is a
    code of the group before it."""
    codes: list[str] = []
    doubted: list[str] = []
    group, last, between = "", 0, ""
    for piece in _PIECE.finditer(unicodedata.normalize("NFKC", text)):
        kind, printed = piece.lastgroup or "", piece.group()
        if kind in ("to", "join"):
            between = kind if codes and (kind == "to" or not between) else between
            continue
        if printed == ".":
            continue
        named = (piece["group"] or "").upper()
        named = _FRENCH.get(named, named)
        number = int(piece["number"] or piece["bare"] or 0)
        if piece["goal"]:
            codes.append("SG")
            named = ""
        elif not number or (piece["bare"] and not (group and between)):
            doubted.append(printed)
            group = group if number else ""
            continue
        else:
            named = named or group
            ranged = between == "to" and named == group and last < number
            first = last + 1 if ranged and number <= _COUNTS[named] else number
            codes += (f"{named}{each}" for each in range(first, number + 1))
            if number > _COUNTS[named] or (between == "to" and not ranged):
                doubted.append(printed)
        group, last, between = named, number, ""
    return tuple(dict.fromkeys(codes)), tuple(doubted)
