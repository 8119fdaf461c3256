"""Strategic codes: the goal, objectives, processes, lead and organisational drivers of the WCO
Strategic Plan."""

import re
from dataclasses import dataclass

# The groups of codes, in the order of the plan.
GROUPS = ("SG", "SO", "SP", "LD", "ORG")
CODE = re.compile(r"(?<![A-Za-z0-9])(?:SG|SO\d+|SP\d+|LD\d+|ORG\d+)(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class StrategicCode:
    """One code with its title (Annex III, note 1); `order` is its place in the plan, from 1."""

    code: str
    group: str
    title: str
    order: int


def read_codes(text: str) -> tuple[str, ...]:
    """The codes printed in a strategic cell, each once, in the order printed.

    >>> read_codes("SG SO1 SP1 SP6")
    ('SG', 'SO1', 'SP1', 'SP6')
    """
    return tuple(dict.fromkeys(CODE.findall(text)))
