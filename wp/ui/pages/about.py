"""Blocks of the page that says how the figures are counted; texts of the source are escaped and
marked English."""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from wp.domain.bodies import ResponsibleBody
from wp.domain.codes import StrategicCode
from wp.domain.filter import count_status
from wp.domain.findings import Finding
from wp.domain.programme import Edition, EditionHeader
from wp.domain.sessions import Precision, Session
from wp.domain.status import DUE_SOON_DAYS, STALE_DAYS, TimelineStatus
from wp.language.dates import day, window
from wp.language.names import body_name, programme_title, session_name
from wp.language.wording.statuses import finding_sentence
from wp.language.words import Words
from wp.ui.pages.alignment import english
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.task_card import status_chip
from wp.ui.shell.view import View

RULES = ("unit", "overlap", "filters", "due", "day", "session", "slipped", "stale", "source")
CHAPTERS = ("rules", "statuses", "bodies", "codes", "sessions", "editions", "findings")
# In the order of the rules of product.md, section 3: what was reported comes first.
STATUSES = (
    TimelineStatus.COMPLETED,
    TimelineStatus.DISCONTINUED,
    TimelineStatus.OVERDUE,
    TimelineStatus.DUE_SOON,
    TimelineStatus.UPCOMING,
    TimelineStatus.ONGOING,
    TimelineStatus.UNDATED,
)
AT_MOST = 200


def show_contents(words: Words) -> None:
    """Links to the chapters of the page."""
    links = " · ".join(
        f'<a href="#about-{name}" target="_self">{escape(words(f"about.{name}"))}</a>'
        for name in CHAPTERS
    )
    st.html(
        f'<nav lang="{words.language}" '
        f'aria-label="{escape(words("about.contents"))}"><p>{links}</p></nav>'
    )


def show_chapter(name: str, unit: str, words: Words) -> None:
    """The heading of a chapter, to which a link can lead."""
    st.html(f'<div id="about-{name}"></div>')
    show_heading(words(f"about.{name}"), unit, words)


def show_rules(words: Words) -> None:
    """The rules, each with a short title."""
    items = "".join(
        f"<dt><strong>{escape(words(f'about.rule.{rule}.title'))}</strong></dt>"
        '<dd style="margin:0 0 '
        f'.7rem;max-width:62rem">{escape(words(f"about.rule.{rule}", days=STALE_DAYS))}</dd>'
        for rule in RULES
    )
    st.html(f'<dl lang="{words.language}" style="margin:0;padding:0">{items}</dl>')


def show_statuses(view: View) -> None:
    """Every status with its sign and colour, its rule, and how many of the lines shown have it."""
    words = view.words
    show_chapter(
        "statuses",
        words("about.statuses_unit", day=day(view.answer.position.as_of, words.language)),
        words,
    )
    counts = count_status(view.answer)
    rows = [
        (
            f'<span class="wp-nowrap">{status_chip(status, words)}</span>',
            escape(words(f"about.status.{status.value}", days=DUE_SOON_DAYS)),
            _number(status, counts[status], view),
        )
        for status in STATUSES
    ]
    _table((words("col.status"), words("about.col.rule"), words("about.col.lines")), rows, words)


def _number(status: TimelineStatus, n: int, view: View) -> str:
    if not n:
        return f'<span class="wp-zero" data-status="{status.value}">0</span>'
    link = escape(view.link("overview", status=status.value, by=None))
    return f'<a href="{link}" target="_self" data-status="{status.value}">{n}</a>'


def show_bodies(bodies: Iterable[ResponsibleBody], words: Words) -> None:
    """The bodies with full name, other spellings and to whom they report."""
    names = ("name", "full", "aliases", "reports_to", "source")
    _table(
        [words(f"about.col.{name}") for name in names],
        [_body(body, words) for body in bodies],
        words,
    )


def _body(body: ResponsibleBody, words: Words) -> tuple[str, ...]:
    if body.open:
        return (
            english(body.short),
            f"<em>{escape(words('about.open'))}</em>",
            "",
            "",
            english(body.source),
        )
    others = [alias for alias in body.aliases if alias != body.full]
    to = escape(body_name(body.reports_to, words)) if body.reports_to else ""
    return (
        escape(body_name(body.short, words)),
        english(body.full),
        "<br>".join(map(english, others)),
        to,
        english(body.source) if body.source else "",
    )


def show_codes(codes: Iterable[StrategicCode], words: Words) -> None:
    """The strategic codes with group and title."""
    rows = [
        (escape(code.code), escape(words(f"group.{code.group}")), english(code.title))
        for code in codes
    ]
    _table([words(f"about.col.{name}") for name in ("code", "group", "title")], rows, words)


def show_sessions(sessions: Iterable[Session], words: Words) -> None:
    """The sessions with their dates, how exactly they are known, and their standing."""
    rows = [
        (
            escape(body_name(session.body, words)),
            escape(session_name(session, words)),
            escape(_when(session, words)),
            escape(words(f"precision.{session.precision.value}")),
            escape(words(f"session.{session.standing.value}")),
            english(session.source),
        )
        for session in sessions
    ]
    names = ("body", "session", "when", "precision", "standing", "source")
    _table([words(f"about.col.{name}") for name in names], rows, words)


def _when(session: Session, words: Words) -> str:
    """The days of a session, or no more than its month or season."""
    language = words.language
    if session.precision is not Precision.DAYS:
        return window(session.start, session.end, language)
    if session.start == session.end:
        return day(session.end, language)
    return words(
        "about.from_to", start=day(session.start, language), end=day(session.end, language)
    )


def show_editions(editions: Iterable[EditionHeader], view: View) -> None:
    """Every edition on record with its source; those that this view shows are marked."""
    words = view.words
    shown = {edition.key for edition in view.answer.position.editions}
    names = ("edition", "standing", "effective", "document", "recorded", "words")
    rows = [_edition(each, each.key in shown, words) for each in editions]
    _table([words(f"about.col.{name}") for name in names], rows, words)


def _edition(each: EditionHeader, shown: bool, words: Words) -> tuple[str, ...]:
    mark = f' <span class="wp-mark">{escape(words("about.shown"))}</span>' if shown else ""
    moment = words(
        "about.recorded",
        day=day(each.recorded_at.date(), words.language),
        time=f"{each.recorded_at:%H:%M}",
        who=each.recorded_by,
    )
    counts = words(
        "about.words",
        cells=each.words_in_cells,
        left_out=each.words_left_out,
        unplaced=each.words_unplaced,
    )
    file = f'{escape(each.document)}<br><code style="overflow-wrap:anywhere">{escape(each.sha256)}</code>'
    return (
        f"<strong>{escape(each.key)}</strong>{mark}<br>{escape(programme_title(each.programme.title, words))}",
        escape(words.standing(each.standing)),
        escape(day(each.effective_on, words.language)),
        file,
        escape(moment),
        escape(counts),
    )


def show_findings(editions: Iterable[Edition], words: Words) -> None:
    """The findings of each edition, each with its place, the first ones where there are very
    many."""
    for edition in editions:
        n = len(edition.findings)
        key = "about.findings_of" if n else "about.findings_none"
        items = "".join(f"<li>{_finding(each, words)}</li>" for each in edition.findings[:AT_MOST])
        rest = f"<li>{escape(words('about.more', n=n - AT_MOST))}</li>" if n > AT_MOST else ""
        found = f'<ul class="wp-links">{items}{rest}</ul>' if n else ""
        said = escape(words(key, edition=edition.key, n=n))
        st.html(
            f'<div lang="{words.language}" '
            f'data-findings="{n}"><p><strong>{said}</strong></p>{found}</div>'
        )


def _finding(found: Finding, words: Words) -> str:
    """Its sentence, with what was read marked as English."""
    return finding_sentence(found, words, escape, english)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], words: Words) -> None:
    """A table of cells that are HTML already; the first of each row is its heading."""
    top = "".join(
        f'<th scope="col" class="wp-left" style="padding-left:0">{escape(name)}</th>'
        for name in head
    )
    style = 'class="wp-left" style="vertical-align:top;padding-left:0"'
    body = "".join(
        f'<tr><th scope="row" style="vertical-align:top">{first}</th>'
        + "".join(f"<td {style}>{cell}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    st.html(
        '<table class="wp-table" '
        f'lang="{words.language}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'
    )
