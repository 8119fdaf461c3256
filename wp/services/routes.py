"""Whether this process answers the routes beside the pages (`wp.web`), as `wp serve` starts it, or
shows the pages alone, as `streamlit run` does; and under which address people reach it."""

import os
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

# Names the environment's variable that holds the address, where it is not that of this machine.
PUBLIC_URL = "WP_PUBLIC_URL"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
# What a proxy adds: whoever asks through one is not at this machine.
FORWARDED = ("forwarded", "x-forwarded-")

# By it the door tells Streamlit in which visit a page is opened; nobody outside can.
VISIT_HEADER, VISIT = "x-wp-visit", "visit"

_answered = False


def note_answered() -> None:
    """The routes are part of this process."""
    global _answered
    _answered = True


def are_answered() -> bool:
    """Whether they are."""
    return _answered


def is_loopback(address: str) -> bool:
    """Whether only this machine itself reaches what listens at this address.

    >>> [is_loopback(each) for each in ("localhost", "127.0.0.2", "::1", "0.0.0.0", "")]
    [True, True, True, False, False]
    """
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"


def host_of(url: str) -> str:
    """The host that a URL names, "" where it names none.

    >>> host_of("https://Plans.example.org:8501/wp/"), host_of("//[::1]:80"), host_of("http://[")
    ('plans.example.org', '::1', '')
    """
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def origin_of(url: str) -> str:
    """The origin of a URL as a browser says it, "" where it has none.

    >>> origin_of("https://Plans.example.org:443/wp/"), origin_of("http://[::1]:80"), origin_of("/")
    ('https://plans.example.org', 'http://[::1]', '')
    """
    try:
        parts = urlsplit(url)
        host, port = host_of(url), parts.port
    except ValueError:
        return ""
    if not host:
        return ""
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    name = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{name}" + (f":{port}" if port and port != usual else "")


def is_forwarded(names: Iterable[str]) -> bool:
    """Whether one of these names of headers is a proxy's."""
    return any(name.lower().startswith(FORWARDED) for name in names)


def public_path() -> str:
    """The folder under which people reach the pages, "" where that is the top of a site."""
    return urlsplit(os.environ.get(PUBLIC_URL, "")).path.rstrip("/")
