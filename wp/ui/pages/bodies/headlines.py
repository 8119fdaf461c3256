"""What the figures of the responsible bodies mean, in a sentence."""

from collections.abc import Sequence

from wp.charts.labels import name_of
from wp.domain.counts.workload import Workload
from wp.domain.filter import NONE, Facet
from wp.domain.sessions import Session
from wp.language.names import body_name
from wp.language.wording.filters import session_of_body
from wp.language.words import Words
from wp.ui.shell.view import View

OTHERS = 2


def headline(loads: Sequence[Workload], view: View) -> str:
    """Which body has a part in the most lines, and the next ones after it."""
    words, named = view.words, [load for load in loads if load.body != NONE]
    if not named:
        return words("bodies.head_nothing")
    said = {
        "first": name_of(named[0].body, words),
        "n": named[0].lines,
        "all": len(view.answer.lines),
    }
    others = [
        words("bodies.head_other", body=name_of(load.body, words), n=load.lines)
        for load in named[1 : 1 + OTHERS]
    ]
    return (
        words("bodies.head", others=words.listing(others), **said)
        if others
        else words("bodies.head_only", **said)
    )


def headline_of_one(load: Workload, words: Words) -> str:
    """How many lines one body has, and how many of them ask for something now."""
    overdue = (
        words("bodies.overdue", n=load.overdue) if load.overdue else words("bodies.none_overdue")
    )
    if load.session is None:
        due = words("bodies.no_session")
    else:
        due = words("bodies.due_next", n=load.due) if load.due else words("bodies.due_none")
    return words(
        "bodies.one", body=name_of(load.body, words), n=load.lines, overdue=overdue, due=due
    )


def when_words(session: Session | None, words: Words) -> str:
    """Which session it is, and when, without its body; "" without a session."""
    return session_of_body(session, words) if session else ""


def body_choices(view: View) -> dict[str, str]:
    """The bodies that lines of the view's editions name, each with its name in words."""
    facets = view.everything.facets[Facet.BODY]
    return {f.value: body_name(f.value, view.words) for f in facets if f.value != NONE}
