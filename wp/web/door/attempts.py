"""Sign-ins that have begun: kept here, each for one browser and one answer of the provider."""

import hmac
import secrets
import threading
from dataclasses import dataclass, field

from wp.services.clock import steady
from wp.services.people.visits import digest_of

SECONDS, MOST = 600.0, 1_000
COOKIE = "wp_sign_in_"


@dataclass(frozen=True, slots=True)
class Attempt:
    """What the provider's answer is held against, the secret that the browser holds meanwhile, and
    the address that is wanted afterwards."""

    wanted: str
    state: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    nonce: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(48))
    browser: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    began: float = field(default_factory=steady)

    @property
    def cookie(self) -> str:
        """The name of its cookie: two tabs may sign in at the same time."""
        return cookie_of(self.state)


def cookie_of(state: str) -> str:
    """The name of the cookie of the attempt with this state."""
    return COOKIE + digest_of(state)[:12]


class Attempts:
    """The attempts of this process; the oldest goes where there are too many."""

    def __init__(self) -> None:
        self._waiting: dict[str, Attempt] = {}
        self._lock = threading.Lock()

    def begin(self, wanted: str) -> Attempt:
        """A new attempt to reach the wanted address."""
        made = Attempt(wanted)
        with self._lock:
            self._waiting[made.state] = made
            while len(self._waiting) > MOST:
                del self._waiting[next(iter(self._waiting))]
        return made

    def take(self, state: str, browser: str) -> Attempt | None:
        """The attempt of this state, once, where the browser is the one that began it and it is
        not too old; else None."""
        with self._lock:
            attempt = self._waiting.pop(state, None)
        if attempt is None or steady() - attempt.began > SECONDS:
            return None
        return attempt if hmac.compare_digest(attempt.browser, browser) else None
