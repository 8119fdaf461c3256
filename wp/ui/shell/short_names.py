"""Short names of bodies, codes and programmes in a piece of HTML: each gets a hint of what it
stands for, in the language of the text that it stands in."""

import re
from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup

from wp.language.record_names import Names

# What is no text of a page, has its own hint, or is written by a person of whose words nobody knows
# the language: "EC" is not always the Enforcement Committee.
QUIET = ("abbr", "code", "script", "style", "svg", "textarea")
_NAME, _LANGUAGE = re.compile(r"</?([a-z0-9]+)"), re.compile(r' lang="([^"]*)"')


def with_hints(page: Markup, names: Names, hint: Callable[[Markup, str], Markup]) -> Markup:
    """The HTML with what `hint` makes of every short name and what it stands for by these `names`,
    where nothing says so yet."""
    made, at = [], 0
    # Elements that say which language their text has: name, how many of it are open, language.
    inside: list[tuple[str, int, str]] = [("", 0, "")]
    for found in _tokens(names).finditer(page):
        token = found.group()
        name, depth, language = inside[-1]
        if not token.startswith("<"):
            if full := names.full_names(language).get(token):
                made += [page[at : found.start()], hint(Markup(token), full)]
                at = found.end()
            continue
        element, own = _read(token)
        if own is not None:
            inside.append((element, 1, own))
        elif element == name:
            depth += -1 if token.startswith("</") else 1
            inside[-1:] = [(name, depth, language)] if depth else []
    return Markup("".join((*made, page[at:])))


@lru_cache(maxsize=8)
def _tokens(names: Names) -> re.Pattern[str]:
    return re.compile(rf"<[^>]*>|{names.shorts().pattern}")


def _read(token: str) -> tuple[str, str | None]:
    """The name of the element that a tag begins or ends, and the language that it gives its text,
    "" where that is not known; None where it says nothing of it."""
    named = _NAME.match(token)
    element = named[1] if named else ""
    if token.startswith("</"):
        return element, None
    language = _LANGUAGE.search(token)
    if element in QUIET or (not language and "wp-typed" in token):
        return element, ""
    return element, language[1] if language else None
