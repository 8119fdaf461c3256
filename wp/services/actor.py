"""Who acts, and why: what every write is asked for before it begins."""

from wp.domain.reporting.rules import LIMITS, text_problems
from wp.errors import RefusedError


def require_actor(actor: str) -> None:
    """RefusedError where nobody is named, or by a text that no name is."""
    if not actor.strip() or any(text_problems("actor", actor.strip(), LIMITS["actor"])):
        raise RefusedError("problem.actor.missing")
