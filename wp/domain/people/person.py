"""Who has access: people as the sign-in knows them, and which of them somebody who signs in is."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wp.domain.people.roles import Role


@dataclass(frozen=True, slots=True)
class Grant:
    """The roles that a person or a group has, and for a body secretary of which bodies."""

    roles: frozenset[Role] = frozenset()
    bodies: frozenset[str] = frozenset()

    def __or__(self, other: "Grant") -> "Grant":
        """Both together: several roles add up."""
        return Grant(self.roles | other.roles, self.bodies | other.bodies)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the list: by the address that they are entered with, or by issuer and subject
    once the sign-in has named them. Who was removed stays on record without access."""

    id: int
    name: str
    address: str
    issuer: str
    subject: str
    grant: Grant
    removed: bool = False

    @property
    def shown(self) -> str:
        """What the person is called where nothing else is at hand."""
        return self.name or self.address or self.subject


@dataclass(frozen=True, slots=True)
class Identity:
    """What a sign-in says of somebody; the address is "" unless its issuer vouches for it."""

    issuer: str
    subject: str
    name: str = ""
    address: str = ""
    by_claim: Grant = field(default_factory=Grant)


def recognise(people: Iterable[Person], identity: Identity) -> Person | None:
    """The person on the list that an identity is, None where there is none.

    Issuer and subject decide. An address counts only for somebody entered by it who never signed
    in: an address that was given to somebody else must not bring the rights of its former owner.
    Of several the last entered holds, so that somebody removed can be entered anew.
    """
    own = by_address = None
    for each in people:
        if each.subject and (each.issuer, each.subject) == (identity.issuer, identity.subject):
            own = each
        elif not each.subject and not each.removed and _same_address(each, identity):
            by_address = each
    if own and not own.removed:
        return own
    return by_address or own


def _same_address(person: Person, identity: Identity) -> bool:
    return bool(identity.address) and person.address.casefold() == identity.address.casefold()


def administrators(people: Iterable[Person]) -> tuple[Person, ...]:
    """Those on the list who may change it."""
    return tuple(
        each for each in people if not each.removed and Role.ADMINISTRATOR in each.grant.roles
    )
