"""Who acts in tests: somebody at the machine."""

from wp.domain.people.acting import Acting


def by(name: str = "ana") -> Acting:
    """Somebody of this name, who may do everything."""
    return Acting.local(name)
