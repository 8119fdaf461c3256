"""Headlines that pages and documents share: what the figures mean, and what a session has before
it."""

from wp.domain.counts.summary import Quarter, busiest, dated
from wp.domain.filter import Answer, Facet
from wp.domain.meetings.review import Review
from wp.domain.status import TimelineStatus
from wp.language.dates import window
from wp.language.wording.filters import session_words
from wp.language.words import Words


def headline(answer: Answer, found: tuple[Quarter, ...], words: Words) -> str:
    """What the figures mean, in two sentences."""
    if not answer:
        return words("head.nothing")
    overdue = answer.count((Facet.STATUS, TimelineStatus.OVERDUE))
    first = words("head.overdue", n=overdue) if overdue else words("head.none_overdue")
    peak = busiest(found)
    if peak is None:
        return f"{first} {words('head.no_more')}"
    span = window(peak.start, peak.end, words.language)
    if 2 * peak.unreached > dated(answer):
        return f"{first} {words('head.most', window=span)}"
    return f"{first} {words('head.peak', window=span, n=peak.unreached)}"


def due_lines(found: Review) -> int:
    """How many lines have a step that the session's own body is to take there."""
    return len(
        {each.line.line.id for body, due in found.due if body == found.session.body for each in due}
    )


def review_headline(found: Review, words: Words) -> str:
    """The session, and how much moved, is due and is late."""
    counts = {"moved": len(found.moved), "due": due_lines(found), "late": len(found.late)}
    name = session_words(found.session, words)
    return words(
        "review.head",
        session=name,
        **{key: words(f"review.n_{key}", n=n) for key, n in counts.items()},
    )
