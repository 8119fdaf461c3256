"""Parts of the page that says how the figures are counted."""

from collections.abc import Iterable

from wp.domain.bodies import ResponsibleBody
from wp.domain.codes import StrategicCode
from wp.domain.editions.doubted_cells import one_cell_of
from wp.domain.filter import count_status
from wp.domain.findings import Finding, Settlement
from wp.domain.programme import Edition, EditionHeader
from wp.domain.sessions import Precision, Session
from wp.domain.status import STALE_DAYS, TimelineStatus
from wp.domain.step_status import DUE_SOON_DAYS
from wp.language.dates import day, window
from wp.language.names import (
    body_full,
    body_name,
    code_name,
    code_title,
    programme_title,
    session_name,
)
from wp.language.wording.settling import one_cell, settled_sentence
from wp.language.wording.statuses import finding_sentence
from wp.language.words import Words
from wp.look.colours import STACKED
from wp.services.background import Background
from wp.ui.parts.hints import cited, names_elsewhere
from wp.ui.parts.html import (
    Markup,
    code,
    draw,
    emphasis,
    english,
    joined,
    mark,
    paragraph,
    sentence,
    small,
    stacked,
    strong,
)
from wp.ui.parts.lists import bullets, facts, item
from wp.ui.parts.status_marks import number, status_chip
from wp.ui.parts.tables import Row, table
from wp.ui.parts.titles import chapter, show_contents
from wp.ui.shell.view import View

RULES = ("unit", "overlap", "filters", "due", "day", "session", "slipped", "stale", "source")
# In the order of the rules of product.md, section 3: what was reported comes first.
STATUSES = tuple(each for each in STACKED if isinstance(each, TimelineStatus))
AT_MOST = 200


def show_chapters(found: Background, view: View) -> None:
    """The contents of the page, and its chapters: the rules are open, the others fold."""
    words, plan = view.words, view.reference
    today = day(view.answer.snapshot.as_of, words.language)
    chapters: dict[str, tuple[str, object]] = {
        "rules": (words("about.rules_unit"), _rules(words)),
        "statuses": (words("about.statuses_unit", day=today), _statuses(view)),
        "bodies": (words("about.bodies_unit", n=len(found.bodies)), _bodies(found.bodies, words)),
        "codes": (words("about.codes_unit", n=len(plan.codes)), _codes(plan.codes, words)),
        "sessions": (
            words("about.sessions_unit", n=len(plan.sessions)),
            _sessions(plan.sessions, words),
        ),
        "editions": (
            words("about.editions_unit", n=len(found.editions)),
            _editions(found.editions, view),
        ),
        "findings": (
            words("about.findings_unit"),
            _findings(view.answer.snapshot.editions, words),
        ),
    }
    titles = {name: words(f"about.{name}") for name in chapters}
    show_contents({f"about-{name}": title for name, title in titles.items()}, words)
    for name, title in titles.items():
        unit, inside = chapters[name]
        opened = name == "rules"
        draw(words, chapter(title, unit, inside, anchor=f"about-{name}", opened=opened))


def _rules(words: Words) -> Markup:
    """The rules, each with a short title."""
    rules = (
        (strong(words(f"about.rule.{rule}.title")), words(f"about.rule.{rule}", days=STALE_DAYS))
        for rule in RULES
    )
    return facts(rules, "rules")


def _statuses(view: View) -> Markup:
    """Every status with its sign and colour, its rule, and how many of the lines shown have it."""
    words, counts = view.words, count_status(view.answer)
    rows = (
        (
            status_chip(status, words),
            words(f"about.status.{status.value}", days=DUE_SOON_DAYS),
            number(
                counts[status],
                view.link("overview", status=status, by=None),
                data_status=status.value,
            ),
        )
        for status in STATUSES
    )
    head = (words("col.status"), words("about.col.rule"), words("about.col.lines"))
    return table(head, rows, "texts")


def _table(names: tuple[str, ...], rows: Iterable[Row], words: Words) -> Markup:
    return table([words(f"about.col.{name}") for name in names], rows, "texts")


def _bodies(bodies: Iterable[ResponsibleBody], words: Words) -> Markup:
    """The bodies with full name, other spellings and to whom they report."""
    names = ("name", "full", "aliases", "reports_to", "source")
    return _table(names, (_body(body, words) for body in bodies), words)


def _body(body: ResponsibleBody, words: Words) -> Row:
    source = cited(body.source, words) if body.source else ""
    if body.open:
        also = names_elsewhere("body", body.short, words)
        return (body_name(body.short, words), emphasis(words("about.open")), also, "", source)
    others = (english(alias) for alias in body.aliases if alias != body.full)
    to = body_name(body.reports_to, words) if body.reports_to else ""
    full = body_full(body.short, words) or body.full
    also = stacked(*others, names_elsewhere("body", body.short, words))
    return (body_name(body.short, words), full, also, to, source)


def _codes(codes: Iterable[StrategicCode], words: Words) -> Markup:
    """The strategic codes with group and title."""
    rows = (
        (
            code_name(code.code, words),
            words(f"group.{code.group}"),
            code_title(code.code, code.title, words),
            names_elsewhere("code", code.code, words),
        )
        for code in codes
    )
    return _table(("code", "group", "title", "aliases"), rows, words)


def _sessions(sessions: Iterable[Session], words: Words) -> Markup:
    """The sessions with their dates, how exactly they are known, and their standing."""
    rows = (
        (
            body_name(session.body, words),
            session_name(session, words),
            _when(session, words),
            words(f"precision.{session.precision.value}"),
            words(f"session.{session.state.value}"),
            cited(session.source, words),
        )
        for session in sessions
    )
    return _table(("body", "session", "when", "precision", "standing", "source"), rows, words)


def _when(session: Session, words: Words) -> str:
    """The days of a session, or no more than its month or season."""
    language = words.language
    if session.precision is not Precision.DAYS:
        return window(session.start, session.end, language)
    start, end = day(session.start, language), day(session.end, language)
    return end if start == end else words("about.from_to", start=start, end=end)


def _editions(editions: Iterable[EditionHeader], view: View) -> Markup:
    """Every edition on record with its source; those that this view shows are marked."""
    words = view.words
    shown = {edition.key for edition in view.answer.snapshot.editions}
    names = ("edition", "standing", "effective", "document", "recorded", "words")
    return _table(names, (_edition(each, each.key in shown, words) for each in editions), words)


def _edition(each: EditionHeader, shown: bool, words: Words) -> Row:
    named = joined((strong(each.key), mark(words("about.shown")) if shown else ""), " ")
    recorded = words(
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
    return (
        stacked(named, programme_title(each.programme.title, words)),
        words.standing(each.standing),
        day(each.effective_on, words.language),
        stacked(each.document, code(each.sha256)),
        recorded,
        counts,
    )


def _findings(editions: Iterable[Edition], words: Words) -> Markup:
    """The findings of each edition with their places, those that a person settled apart from
    those that are open; the first ones where there are very many."""
    listed: list[object] = []
    for edition in editions:
        n, left, settled = len(edition.findings), edition.open_findings, edition.settled
        key = "about.findings_of" if n else "about.findings_none"
        title = paragraph("", strong(words(key, edition=edition.key, n=n)))
        open_ = [_finding(edition, each, words) for each in left]
        done = [
            stacked(_finding(edition, each.finding, words), _settled(each, words))
            for each in settled
        ]
        none = None if n else bullets((), "links", data_findings=0)
        listed += [title, none, _part("open", open_, words), _part("settled", done, words)]
    return joined(listed)


def _part(name: str, texts: list[Markup], words: Words) -> Markup:
    """The findings that are open, or those that are settled, under what they are."""
    if not texts:
        return joined(())
    items = [item(each) for each in texts[:AT_MOST]]
    if len(texts) > AT_MOST:
        items.append(item(words("about.more", n=len(texts) - AT_MOST)))
    label = paragraph("label", words(f"settling.{name}", n=len(texts)))
    return label + bullets(items, "links", data_findings=len(texts), data_state=name)


def _settled(said: Settlement, words: Words) -> Markup:
    return small("✓ ", sentence(settled_sentence, said, words))


def _finding(edition: Edition, found: Finding, words: Words) -> Markup:
    """Its sentence, with what was read marked as English, and the lines that share the cell."""
    told = sentence(finding_sentence, found, words)
    shared = one_cell(one_cell_of(edition, found), words)
    return joined((told, *shared), words("list.parts", before="", after=""))
