"""Who acts, and why: what every write is asked for before it begins."""

from wp.domain.reporting.rules import name_problems
from wp.errors import RefusedError


def require_actor(actor: str) -> None:
    """RefusedError where nobody is named, or by a text that no name is."""
    for problem in name_problems(actor):
        raise RefusedError("refused.name", why=problem)
