"""Who acts: every write is asked for it before it begins, and the log keeps it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from wp.domain.people.roles import EVERY_ROLE, Role
from wp.domain.reporting.rules import name_problems
from wp.errors import RefusedError


class Source(StrEnum):
    """Where somebody acts from; what comes with the program (`data/`) acts from nowhere else."""

    PAGE = "page"
    COMMAND_LINE = "command_line"
    API = "api"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """Who acts: the name that the log shows, the roles, the `bodies` that a body secretary acts
    for, and where from.

    `system_user` is the operating system's user where somebody acts on the command line, whatever
    name they give; `person` the key of a person who signed in, None at the machine itself. There is
    none with a name that is no name: making one raises RefusedError.
    """

    who: str
    roles: frozenset[Role]
    source: Source
    bodies: frozenset[str] = frozenset()
    system_user: str | None = None
    person: str | None = None

    def __post_init__(self) -> None:
        for problem in name_problems(self.who):
            raise RefusedError("refused.name", why=problem)
        object.__setattr__(self, "who", self.who.strip())

    @classmethod
    def local(
        cls, who: str, source: Source = Source.PAGE, *, system_user: str | None = None
    ) -> Self:
        """Somebody at the machine itself, who has every role."""
        return cls(who=who, roles=EVERY_ROLE, source=source, system_user=system_user)
