"""What several doubts have in common, so that they can be settled together with one reason."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wp.domain.findings import Finding


@dataclass(frozen=True, slots=True)
class DoubtKind:
    """What is doubted, in which column, and what was read where one cause gives the doubts (None:
    whatever was read)."""

    code: str
    column: str
    read: str | None = None

    @property
    def key(self) -> str:
        """What tells it from other kinds, and from the key of a doubt."""
        told = repr((str(self.code), self.column, self.read))
        return "*" + hashlib.sha256(told.encode()).hexdigest()[:12]

    def has(self, finding: Finding) -> bool:
        """Whether a doubt is of this kind."""
        alike = (finding.code, finding.column) == (self.code, self.column)
        return alike and self.read in (None, finding.read)


def kind_of(finding: Finding, same_words: bool = False) -> DoubtKind:
    """The kind of a doubt; of `same_words`, only with those of which the same was read."""
    return DoubtKind(finding.code, finding.column, finding.read if same_words else None)


def kinds_of(findings: Iterable[Finding]) -> Mapping[DoubtKind, tuple[Finding, ...]]:
    """The kinds that several of these doubts have in common, the largest first, each with its
    doubts; what was read parts a kind only where not all of it reads the same."""
    alike: dict[DoubtKind, list[Finding]] = defaultdict(list)
    for finding in findings:
        for same_words in (False, True):
            alike[kind_of(finding, same_words)].append(finding)
    several = {
        kind: tuple(found)
        for kind, found in alike.items()
        if len(found) > 1
        and (kind.read is None or len(found) < len(alike[DoubtKind(kind.code, kind.column)]))
    }
    return dict(sorted(several.items(), key=lambda each: -len(each[1])))
