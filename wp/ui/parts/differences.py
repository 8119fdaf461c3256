"""What became of lines and topics between two editions, as HTML: word-level differences, every
text escaped."""

from collections.abc import Iterable, Sequence
from html import escape

from wp.domain.editions.comparison import Changed, Comparison, Kind, LineChange
from wp.domain.editions.topic_changes import TopicAspect, TopicChange
from wp.domain.editions.word_diff import Piece, PieceKind, difference
from wp.language.words import Words
from wp.ui.shell.view import View

SIGNS = {Kind.NEW: "+", Kind.CHANGED: "≠", Kind.MOVED: "↷", Kind.REMOVED: "−"}
_TAGS = {PieceKind.ADDED: "ins", PieceKind.REMOVED: "del"}


def pieces_html(pieces: Iterable[Piece], words: Words) -> str:
    """The pieces of a difference, what was added underlined and what was taken out struck
    through."""
    said = "".join(_piece(piece) for piece in pieces)
    return (
        f'<span class="wp-diff wp-typed" lang="en">{said}</span>'
        if said
        else f"<em>{escape(words('comparing.empty'))}</em>"
    )


def _piece(piece: Piece) -> str:
    tag = _TAGS.get(piece.kind)
    return f"<{tag}>{escape(piece.text)}</{tag}>" if tag else escape(piece.text)


def field_html(change: Changed, words: Words) -> str:
    """One field that reads otherwise: its name and the difference."""
    name = escape(words(f"column.{change.field}"))
    if change.field == "part":
        both = difference(words(f"part.{change.before}"), words(f"part.{change.after}"))
        return f"<dt>{name}</dt><dd>{pieces_html(both, words)}</dd>"
    return f"<dt>{name}</dt><dd>{pieces_html(change.pieces, words)}</dd>"


def line_html(line: LineChange, view: View, successors: Sequence[str] = ()) -> str:
    """A line as an item: what became of it, its references, its task, and each field that reads
    otherwise."""
    words = view.words
    marks = "".join(
        f'<span class="wp-mark">{SIGNS[kind]} {escape(kind_words(kind, line, words))}</span> '
        for kind in line.kinds
    )
    if not line.kinds:
        marks = f'<span class="wp-mark">{escape(words("line_mark.unchanged"))}</span> '
    was = line.before and line.before != line.ref
    former = (
        f' <span class="wp-ref">{escape(words("comparing.was", ref=line.before))}</span>'
        if was
        else ""
    )
    fields = "".join(f"<div>{field_html(each, words)}</div>" for each in line.fields)
    facts = f'<dl class="wp-said">{fields}</dl>' if fields else ""
    after = ""
    if successors:
        said = escape(words("comparing.successor", refs=", ".join(successors)))
        after = f'<p class="wp-follow">{said}</p>'
    return (
        f'<li>{marks}<strong>{escape(line.ref)}</strong>{former} <span class="wp-typed" '
        f'lang="en">{escape(line.text)}'
        f"</span>{_alone(line, words)}{facts}{after}</li>"
    )


def kind_words(kind: Kind, line: LineChange, words: Words) -> str:
    """What became of a line; one that merely has another number was not moved."""
    if kind is Kind.MOVED and not line.elsewhere:
        return words("line_mark.renumbered")
    return words(f"line_mark.{kind.value}")


def _alone(line: LineChange, words: Words) -> str:
    """Of a line that stands in one edition only: its indicator and timeline."""
    entry = line.match.new if line.match.old is None else line.match.old
    if (line.match.old and line.match.new) or entry is None:
        return ""
    topic, _, own = entry
    said = " · ".join(
        text
        for text in (f"{topic.number}. {topic.title}", own.indicator.text, own.timeline.text)
        if text
    )
    return f'<span class="wp-agenda-when" lang="en">{escape(said)}</span>'


def topic_html(change: TopicChange, title: str, words: Words) -> str:
    """A change of a topic as an item of a list; `title` is its title now, "" where the change
    itself tells it."""
    named = f' <span lang="en">{escape(title)}</span>,' if title else ""
    ref = f"<strong>{escape(change.ref)}</strong>{named}"
    if change.aspect in (TopicAspect.TITLE, TopicAspect.CODE, TopicAspect.PART):
        before, after = change.before, change.after
        if change.aspect is TopicAspect.PART:
            before, after = words(f"part.{before}"), words(f"part.{after}")
        name = escape(words(f"topic_said.{change.aspect.value}"))
        return f"<li>{ref} {words.pair(name, pieces_html(difference(before, after), words))}</li>"
    said = words(f"topic_said.{change.aspect.value}", before=change.before, after=change.after)
    return f"<li>{ref} {escape(said)}</li>"


SHOWN_TOPICS = 12
# Others came, went or moved: that tells nothing of the topic itself.
MERELY = TopicAspect.NUMBER
NAMED = (TopicAspect.ORDER, TopicAspect.PART, TopicAspect.CODE)


def topics_html(found: Comparison, words: Words) -> str:
    """The changes of topics as a list; how many were merely numbered otherwise is told in a
    sentence."""
    changes, titles = found.topics, {topic.ref: topic.title for topic in found.new.topics}
    own = [change for change in changes if change.aspect is not MERELY]
    items = [
        topic_html(each, titles.get(each.ref, "") if each.aspect in NAMED else "", words)
        for each in own
    ]
    numbered = len(changes) - len(own)
    more = (
        f'<p class="wp-sub">{escape(words("comparing.renumbered_more", n=numbered))}</p>'
        if numbered
        else ""
    )
    folded = "".join(items[SHOWN_TOPICS:])
    label = escape(words("review.more", n=len(items) - SHOWN_TOPICS))
    fold = (
        f'<details><summary>{label}</summary><ul class="wp-links">{folded}</ul></details>'
        if folded
        else ""
    )
    return (
        f'<div lang="{words.language}"><p class="wp-label">{escape(words("comparing.topics"))}</p>'
        f'<ul class="wp-links">{"".join(items[:SHOWN_TOPICS])}</ul>{fold}{more}</div>'
    )
