"""Blocks of the page of the responsible bodies; every text from data is escaped, texts of the
source are English."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from wp.charts.matrix import JOINT
from wp.charts.stacked_bars import name_of
from wp.domain.counts.crosstab import Crosstab, by_size
from wp.domain.counts.workload import Load, Turn, due_step, named_in_steps_only
from wp.domain.filter import NONE
from wp.domain.sessions import Session
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.language.names import programme_title
from wp.language.wording.filters import session_of_body
from wp.language.wording.statuses import why_sentence
from wp.look.colours import STATUS_COLOURS, filled_with
from wp.ui.parts.blocks import show_heading
from wp.ui.shell.sidebar import write
from wp.ui.shell.view import View

AT_MOST = 60
COLUMNS = "columns:2 26rem;column-gap:2.2rem"


def show_table(loads: Sequence[Load], view: View) -> None:
    """The bodies, one row each: tasks and lines, plan by plan, what is overdue and what its next
    session awaits."""
    words = view.words
    programmes = [edition.programme for edition in view.answer.position.editions]
    titles = [programme_title(programme.title, words) for programme in programmes]
    names = [words("bodies.col.tasks"), words("bodies.col.lines"), *titles]
    names += [words("bodies.col.overdue"), words("bodies.col.due")]
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body, last = escape(words("bodies.col.body")), escape(words("bodies.col.session"))
    rows = "".join(
        _table_row(load, [programme.code for programme in programmes], view) for load in loads
    )
    left = 'scope="col" class="wp-left"'
    st.html(
        f'<table class="wp-table" lang="{words.language}"><thead><tr><th '
        f"{left}>{body}</th>{head}<th {left}>{last}</th>"
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _table_row(load: Load, programmes: list[str], view: View) -> str:
    body = load.body
    cells = (
        f'<td>{load.tasks}</td><td class="wp-all">{_number(load.lines, view.link(body=body))}</td>'
    )
    for code in programmes:
        cells += f"<td>{_number(load.programmes.get(code, 0), view.link(body=body, programme=code))}</td>"
    overdue = TimelineStatus.OVERDUE
    late = view.link(body=body, status=overdue.value)
    cells += f"<td>{_chip(load.overdue, STATUS_COLOURS[overdue], late)}</td>"
    due = _number(load.due, view.link(body=body, session=load.session.key)) if load.session else "–"
    when = escape(session_of_body(load.session, view.words)) if load.session else "–"
    name = f'<a href="{escape(view.link(body=body))}">{escape(name_of(body, view.words))}</a>'
    return (
        f'<tr><th scope="row">{name}</th>{cells}<td>{due}</td><td class="wp-left">{when}</td></tr>'
    )


def _number(n: int, link: str) -> str:
    return f'<a href="{escape(link)}">{n}</a>' if n else '<span class="wp-zero">0</span>'


def _chip(n: int, colour: str, link: str) -> str:
    chip = f'<a class="wp-chip" style="{filled_with(colour)}" href="{escape(link)}">{n}</a>'
    return chip if n else '<span class="wp-zero">0</span>'


def show_agenda(found: dict[Turn, tuple[LineView, ...]], load: Load, view: View) -> None:
    """The lines of one body, turn by turn, each with its step and the sentence why it stands
    there."""
    words = view.words
    session = session_of_body(load.session, words) if load.session else ""
    for turn, lines in found.items():
        if not lines:
            continue
        show_heading(
            words(f"turn.{turn.value}", session=session), words("turn.unit", n=len(lines)), words
        )
        show_entries(lines, view, load.body, load.session)


def show_entries(
    lines: Sequence[LineView], view: View, body: str = "", session: Session | None = None
) -> None:
    """Lines as entries of an agenda, in two columns where there is room; the first ones where
    there are very many."""
    words = view.words
    entries = "".join(_entry(line, body, session, view) for line in lines[:AT_MOST])
    columns = COLUMNS if len(lines) > 1 else ""
    st.html(f'<div lang="{words.language}" style="{columns}">{entries}</div>')
    if len(lines) > AT_MOST:
        st.caption(words("turn.more", n=len(lines) - AT_MOST))


def _entry(line: LineView, body: str, session: Session | None, view: View) -> str:
    link = escape(view.link("task", task=line.task.ref))
    due = due_step(line, session)
    step = due.step.text if due else line.standing.why.step
    printed = f' <span class="wp-ref" lang="en">{escape(step)}</span>' if step else ""
    return (
        '<div class="wp-card" '
        f'style="border-color:{STATUS_COLOURS[line.status]};break-inside:avoid">'
        f'<p><a href="{link}"><strong>{escape(line.line.ref)}</strong></a>{printed}</p>'
        f'<p lang="en">{escape(line.words)}</p>'
        f'<p class="wp-why">{escape(why_sentence(line.standing.why, view.words))}</p></div>'
    )


def show_partners(table: Crosstab, body: str, view: View) -> None:
    """The other bodies on the lines of one body, those with the most lines in common first; each
    opens these lines."""
    words = view.words
    show_heading(words("bodies.with"), words("bodies.with_unit"), words)
    others = [
        each for each in by_size(table.columns, table.column_totals) if each not in (body, NONE)
    ]
    if not others:
        st.caption(words("bodies.alone"))
        return
    rows = "".join(
        f'<tr><th scope="row">{escape(name_of(other, words))}</th>'
        f"<td>{_number(table.column_totals[other], view.link(by=JOINT.join((body, other))))}</td></tr>"
        for other in others
    )
    st.html(f'<table class="wp-table" lang="{words.language}"><tbody>{rows}</tbody></table>')


def show_unlisted(body: str, lines: Sequence[LineView], view: View) -> None:
    """The lines whose timeline names the body although their source does not list it as
    responsible."""
    found = named_in_steps_only(lines, body)
    if not found:
        return
    links = [
        f'<a href="{escape(view.link("task", task=line.task.ref))}">{escape(line.line.ref)}</a>'
        for line in found[:20]
    ]
    said = escape(view.words("bodies.unlisted", n=len(found), body=name_of(body, view.words)))
    st.html(f'<p class="wp-sub" lang="{view.words.language}">{said} {", ".join(links)}</p>')


def asked_pair(bodies: Sequence[str], view: View) -> tuple[str, str] | None:
    """The two bodies that the address asks for; one that does not fit is said, and none is
    shown."""
    asked = view.address.by.split(JOINT) if view.address.by else []
    if len(asked) == 2 and set(asked) <= set(bodies):
        return asked[0], asked[1]
    if asked:
        st.warning(view.words("error.value", name="by", value=view.address.by[:200]))
    return None


def pick_pair(bodies: Sequence[str], view: View) -> tuple[str, str] | None:
    """Two bodies, picked from lists or by a click in the matrix; None until both are. They live
    in the address."""
    words, pair = view.words, asked_pair(bodies, view)
    for side, (key, column) in enumerate(zip(("first", "second"), st.columns(2), strict=True)):
        if pair or st.session_state.get(f"pair_{key}") not in bodies:
            st.session_state[f"pair_{key}"] = pair[side] if pair else None
        column.selectbox(
            words(f"bodies.pair_{key}"),
            list(bodies),
            format_func=lambda body: name_of(body, words),
            placeholder=words("filter.choose"),
            key=f"pair_{key}",
            on_change=_write_pair,
        )
    return pair


def _write_pair() -> None:
    chosen = [st.session_state["pair_first"], st.session_state["pair_second"]]
    write("by", [JOINT.join(chosen)] if all(chosen) else [])


def show_pair(pair: tuple[str, str], view: View) -> None:
    """The lines that name both bodies."""
    words = view.words
    lines = [line for line in view.answer.lines if set(pair) <= set(line.line.bodies)]
    first, second = (name_of(body, words) for body in pair)
    said = words("bodies.pair_lines", n=len(lines), first=first, second=second)
    if not lines:
        said = words("bodies.pair_none", first=first, second=second)
    close = f'<a href="{escape(view.link(by=None))}">{escape(words("bodies.pair_close"))}</a>'
    st.html(f'<p class="wp-filter" lang="{words.language}">{escape(said)} {close}</p>')
    show_entries(lines, view)
