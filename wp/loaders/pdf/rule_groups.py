"""Ruled lines of a page: pieces of one line joined, and groups of lines that meet."""

from collections.abc import Iterable, Sequence

from wp.loaders.pdf.pages import Rule

NEAR = 2.5
_MOST_MEETING = 2_000


def joined(rules: Sequence[Rule]) -> list[Rule]:
    """Rules on one line that touch or overlap become one; double lines a hair apart as well."""
    found: list[Rule] = []
    for upright in (False, True):
        lines: list[list[Rule]] = []
        for rule in sorted((r for r in rules if r.upright is upright), key=lambda r: r.at):
            if lines and rule.at - lines[-1][0].at <= NEAR:
                lines[-1].append(rule)
            else:
                lines.append([rule])
        for line in lines:
            at = sum(rule.at for rule in line) / len(line)
            start, end = 0.0, -1e9
            for rule in sorted(line, key=lambda r: r.start):
                if rule.start > end + NEAR:
                    if end > start:
                        found.append(Rule(upright, at, start, end))
                    start, end = rule.start, rule.end
                end = max(end, rule.end)
            if end > start:
                found.append(Rule(upright, at, start, end))
    return found


def meeting(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules in groups of those that meet; too many to be a table's are none."""
    level = [rule for rule in rules if not rule.upright]
    upright = [rule for rule in rules if rule.upright]
    if max(len(level), len(upright)) > _MOST_MEETING:
        return []
    groups = Groups(len(level) + len(upright))
    for i, across in enumerate(level):
        for j, down in enumerate(upright, start=len(level)):
            crosses = across.start - NEAR <= down.at <= across.end + NEAR
            if crosses and down.start - NEAR <= across.at <= down.end + NEAR:
                groups.unite(i, j)
    every = [*level, *upright]
    return [[every[at] for at in members] for members in groups.members()]


class Groups:
    """Numbers from 0 in groups, each at first alone."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def _root(self, at: int) -> int:
        above = self._above
        while above[at] != at:
            above[at] = above[above[at]]
            at = above[at]
        return at

    def unite(self, one: int, other: int) -> None:
        """Make one group of the two in which these are."""
        self._above[self._root(one)] = self._root(other)

    def members(self) -> Iterable[list[int]]:
        """The groups, each in order, by their first members."""
        found: dict[int, list[int]] = {}
        for at in range(len(self._above)):
            found.setdefault(self._root(at), []).append(at)
        return found.values()
