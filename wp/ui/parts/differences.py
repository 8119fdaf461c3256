"""What became of lines and topics between two editions, with word-level differences."""

from collections.abc import Iterable, Sequence

from wp.domain.editions.comparison import Changed, Comparison, Kind, LineChange
from wp.domain.editions.topic_changes import TopicAspect, TopicChange
from wp.domain.editions.word_diff import Piece, PieceKind, word_diff
from wp.language.wording.imports import settled_change
from wp.language.words import Words
from wp.ui.parts.html import (
    Markup,
    emphasis,
    english,
    joined,
    mark,
    pair,
    paragraph,
    reference,
    sentence,
    small,
    strong,
    tag,
    typed,
)
from wp.ui.parts.lists import facts, folded, item, remark
from wp.ui.shell.view import View

SIGNS = {Kind.NEW: "+", Kind.CHANGED: "≠", Kind.MOVED: "↷", Kind.REMOVED: "−"}
_TAGS = {PieceKind.ADDED: "ins", PieceKind.REMOVED: "del"}


def show_pieces(pieces: Iterable[Piece], words: Words) -> Markup:
    """The pieces of a difference, what was added underlined and what was taken out struck
    through."""
    said = joined(
        tag(_TAGS[piece.kind], piece.text) if piece.kind in _TAGS else piece.text
        for piece in pieces
    )
    return (
        tag("span.wp-diff.wp-typed", said, lang="en")
        if said
        else emphasis(words("comparing.empty"))
    )


def _field(change: Changed, words: Words) -> tuple[str, Markup]:
    """One field that reads otherwise: its name and the difference, of readings that a person
    settled with what is printed."""
    pieces: Iterable[Piece] = change.pieces
    if change.field == "part":
        pieces = word_diff(words(f"part.{change.before}"), words(f"part.{change.after}"))
    said = show_pieces(pieces, words) if change.before != change.after else english(change.after)
    told = small(sentence(settled_change, change, words)) if change.printed else None
    return words(f"column.{change.field}"), joined((said, told), " ")


def line_change(line: LineChange, view: View, successors: Sequence[str] = ()) -> Markup:
    """A line as an item: what became of it, its references, its task, and each field that reads
    otherwise."""
    words = view.words
    marks = [f"{SIGNS[kind]} {kind_words(kind, line, words)}" for kind in line.kinds]
    was, fields = line.before and line.before != line.ref, (*line.fields, *line.alike)
    named = (
        *map(mark, marks or [words("line_mark.unchanged")]),
        strong(line.ref),
        reference(words("comparing.was", ref=line.before)) if was else None,
        typed(line.text, lang="en"),
    )
    return item(
        joined(named, " "),
        _alone(line),
        facts(_field(each, words) for each in fields) if fields else None,
        paragraph("follow", words("comparing.successor", refs=", ".join(successors)))
        if successors
        else None,
    )


def kind_words(kind: Kind, line: LineChange, words: Words) -> str:
    """What became of a line; one that merely has another number was not moved."""
    if kind is Kind.MOVED and not line.elsewhere:
        return words("line_mark.renumbered")
    return words(f"line_mark.{kind.value}")


def _alone(line: LineChange) -> Markup | None:
    """Of a line that stands in one edition only: its topic, indicator and timeline."""
    entry = line.match.new if line.match.old is None else line.match.old
    if (line.match.old and line.match.new) or entry is None:
        return None
    topic, _, own = entry
    said = (f"{topic.number}. {topic.title}", own.indicator.text, own.timeline.text)
    return remark(english(joined(said, " · ")))


def _topic_change(change: TopicChange, title: str, words: Words) -> Markup:
    """A change of a topic as an item of a list; `title` is its title now, "" where the change
    itself tells it."""
    named = joined((strong(change.ref), english(title) + "," if title else None), " ")
    key, before, after = f"topic_said.{change.aspect.value}", change.before, change.after
    if change.aspect not in (TopicAspect.TITLE, TopicAspect.CODE, TopicAspect.PART):
        return item(named, " ", words(key, before=before, after=after))
    if change.aspect is TopicAspect.PART:
        before, after = words(f"part.{before}"), words(f"part.{after}")
    pieces = show_pieces(word_diff(before, after), words)
    return item(named, " ", pair(words(key), pieces, words))


SHOWN_TOPICS = 12
# Others came, went or moved: that tells nothing of the topic itself.
MERELY = TopicAspect.NUMBER
NAMED = (TopicAspect.ORDER, TopicAspect.PART, TopicAspect.CODE)


def topic_changes(found: Comparison, view: View) -> Markup:
    """The changes of topics as a list; how many were merely numbered otherwise is told in a
    sentence."""
    words, titles = view.words, {topic.ref: topic.title for topic in found.new.topics}
    items = [
        _topic_change(each, titles.get(each.ref, "") if each.aspect in NAMED else "", words)
        for each in found.topics
        if each.aspect is not MERELY
    ]
    numbered = len(found.topics) - len(items)
    more = words("comparing.renumbered_more", n=numbered) if numbered else ""
    return (
        paragraph("label", words("comparing.topics"))
        + folded(items, SHOWN_TOPICS, view, "links")
        + paragraph("sub", more)
    )
