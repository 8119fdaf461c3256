"""The pages: where they are, how they are grouped, and links between them."""

from pathlib import Path

import streamlit as st

from wp.domain.people.rights import Verb
from wp.installation import PAGES
from wp.language.words import LANGUAGES

OVERVIEW = "overview"
# Where the application leaves its pages for the menu that every page draws.
MENU = "wp_menu"
GROUPS: dict[str, tuple[str, ...]] = {
    "review": (OVERVIEW, "timeline", "topics"),
    "analyse": ("strategy", "bodies", "alignment", "checks"),
    "meet": ("session", "since", "decisions", "sessions"),
    "record": ("report", "returning", "proposals", "import", "compare", "people"),
    "take": ("export",),
    "explain": ("about",),
}
HIDDEN = ("task",)
# What a page is for that is for nothing else: the menu has it for who may do this.
VERBS = {"report": Verb.REPORT, "import": Verb.IMPORT, "people": Verb.PEOPLE}


def page_names() -> tuple[str, ...]:
    """All pages, those of the menu first."""
    return tuple(name for names in GROUPS.values() for name in names) + HIDDEN


def page_file(name: str) -> Path:
    """The file of a page."""
    return PAGES / f"{name}.py"


def href(page: str | None, query: str) -> str:
    """A link relative to any page: all pages stand side by side. None stays on the present page."""
    if page is None:
        return query
    return f"./{query}" if page == OVERVIEW else f"{page}{query}"


def language_of(asked: str | None) -> str:
    """The language asked for, else the browser's, else English."""
    if asked in LANGUAGES:
        return str(asked)
    return "fr" if (st.context.locale or "").lower().startswith("fr") else "en"
