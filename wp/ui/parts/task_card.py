"""A task with all that is known of it, as one block."""

from wp.domain.counts.rail import Stop, rail
from wp.domain.findings import Cell, CellState
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.programme import ProgrammeKind
from wp.domain.snapshot import LineView
from wp.domain.step_order import left_open, out_of_order
from wp.language.dates import day, month, window
from wp.language.names import body_name, code_name, programme_title
from wp.language.words import Words
from wp.look.colours import STATUS_SIGNS
from wp.ui.parts.hints import CODE_COLUMNS, marked, recorded
from wp.ui.parts.html import (
    MarkedWords,
    Markup,
    draw,
    english,
    faint,
    joined,
    link,
    mark,
    pair,
    paragraph,
    reference,
    stacked,
    strong,
    tag,
)
from wp.ui.parts.lists import facts, item, labelled, settled_of
from wp.ui.parts.status_marks import filled, ink, lateness, out_of_turn, status_chip, why_of
from wp.ui.shell.view import View


def show_task(
    lines: tuple[LineView, ...], links: tuple[Counterpart, ...], view: View, alone: bool
) -> None:
    """Draw the task of these lines with its links to the other plan; `alone` on its own page, where
    its title stands in the headline already."""
    first = lines[0]
    draw(
        view.words,
        tag(
            "section.wp-task",
            None if alone else _title(first, view),
            _facts(first, view),
            *(_line(line, len(lines) > 1, view) for line in lines),
            _links(first, links, view),
        ),
    )


def show_lines_of(lines: tuple[LineView, ...], view: View) -> None:
    """Draw the task of these lines once, and of each its indicator, steps, status, progress."""
    several = len(lines[0].task.lines) > 1
    drawn = (_line(line, several, view) for line in lines)
    draw(view.words, tag("section.wp-task", _title(lines[0], view), *drawn))


def _title(first: LineView, view: View) -> Markup:
    task = first.task
    named = joined((reference(task.ref), english(task.text)), " ")
    return tag("h3.wp-heading", link(view.link("task", task=task.ref), named))


def _facts(first: LineView, view: View) -> Markup:
    words, line = view.words, first.line
    pairs = [(words("task.status"), status_chip(first.task_status, words))]
    if first.edition.programme.kind is ProgrammeKind.TOPICS:
        kind = words(f"type.{first.task.type}") if first.task.type else ""
        merged = kind and line.type_cell is CellState.MERGED
        note = faint(f"({words('task.merged')})") if merged else ""
        kind = joined((kind, note), " ")
        pairs.append((words("col.type"), marked(stated(kind, words), line, words, "type")))
    codes = stated(words.row(code_name(code, words) for code in line.codes), words)
    pairs.append((words("col.codes"), marked(codes, line, words, *CODE_COLUMNS)))
    bodies = words.row(body_name(body, words) for body in line.bodies) or line.bodies_cell.text
    pairs.append((words("col.bodies"), marked(stated(bodies, words), line, words, "bodies")))
    if line.programmes.text:
        pairs.append((words("task.programmes"), english(line.programmes.text)))
    return facts(pairs, "facts")


def stated(text: object, words: Words) -> Markup:
    """What the source states; that it states nothing where it does."""
    return joined([text]) or faint(words("not_stated"))


def _cell(cell: Cell, words: Words) -> Markup:
    return english(cell.text) if cell.text else stated("", words)


def indicator_of(line: LineView, several: bool, view: View) -> Markup:
    """The performance indicator of a line under its label, with its reference where its task has
    `several`; nothing in a plan that has none."""
    words = view.words
    if line.edition.programme.kind is not ProgrammeKind.TOPICS:
        return Markup()
    ref = reference(line.line.ref) if several else None
    said = joined((ref, _cell(line.line.indicator, words)), " ")
    return paragraph("label", words("col.indicator")) + tag("p", said)


def timeline_of(line: LineView, view: View) -> Markup:
    """The timeline of a line as printed, under its label, and its steps as a rail."""
    words = view.words
    printed = marked(_cell(line.line.timeline, words), line.line, words, "timeline")
    return joined(
        (
            paragraph("label", words("col.timeline")),
            tag("p", printed),
            rail_of(line, words),
        )
    )


def rail_of(line: LineView, words: Words) -> Markup:
    """The rail of a line; nothing for a line without any step."""
    early = {*left_open(line.state), *(pair.then for pair in out_of_order(line.state))}
    told = {step: out_of_turn(line, words, step) for step in early}
    stops = [_stop(stop, told.get(stop.step, ""), words) for stop in rail(line)]
    return tag("ol.wp-rail", *stops, aria_label=words("task.rail"))


def _stop(stop: Stop, turn: object, words: Words) -> Markup:
    step, language = stop.step, words.language
    bodies = words.row(body_name(body, words) for body in step.step.bodies)
    when = (
        tag("span", window(step.start, step.due, language))
        if step.start and step.due
        else english(step.step.text)
    )
    acts = (
        MarkedWords.of(words)(
            "task.act",
            body=body_name(act.body, words),
            on=day(act.on, language),
            decision=recorded(act.decision, words) if act.decision else "–",
        )
        for act in step.acts
    )
    moved = words("task.moved", first=month(stop.first_due, language)) if stop.first_due else ""
    status = stop.status
    spoken = strong(words(f"status.{status}"), style=ink(status))
    state = tag("span.wp-state", stacked(spoken, moved, turn, *acts))
    return tag(
        "li.wp-stop",
        tag("span.wp-node", STATUS_SIGNS[status], style=filled(status), aria_hidden="true"),
        stacked(bodies and strong(bodies), when, state),
        data_status=status,
    )


def show_line(line: LineView, view: View) -> None:
    """What a line asks for: its indicator and its timeline."""
    several = len(line.task.lines) > 1
    halves = (indicator_of(line, several, view), timeline_of(line, view))
    inside = tag("div.wp-halves", *(tag("div", half) for half in halves if half))
    draw(view.words, tag("div.wp-line", inside))


def _line(line: LineView, several: bool, view: View) -> Markup:
    words, source = view.words, line.line.source
    stale = mark(words("mark.stale")) if line.stale else ""
    said = joined((status_chip(line.status, words), stale, why_of(line, words)), " ")
    status = (
        paragraph("label", words("col.status")),
        tag("p", stacked(said, lateness(line, words))),
        _progress(line, view),
    )
    place = words(
        "task.source",
        document=source.document,
        page=source.page or "–",
        table=source.table or "–",
        row=source.row or "–",
    )
    report = link(view.link("report", task=line.line.ref), words("report.open", ref=line.line.ref))
    return tag(
        "div.wp-line",
        indicator_of(line, several, view),
        tag("div.wp-halves", tag("div", timeline_of(line, view)), tag("div", *status)),
        settled_of(line.line, words),
        paragraph("source", place, " · ", report),
        id=line_anchor(line),
    )


def line_anchor(line: LineView) -> str:
    """What a link to a line within a page leads to."""
    return line.line.ref.replace(" ", "-")


def _progress(line: LineView, view: View) -> Markup:
    words, state = view.words, line.state
    parts: list[object] = [words(f"progress.{state.status.value}")]
    if state.latest:
        parts += [
            recorded(each, words) for each in (state.latest.note, state.latest.evidence) if each
        ]
    if state.status_report and not lateness(line, words):
        said = (state.status_report.reason, state.status_report.anticipated_action)
        parts += [recorded(each, words) for each in said if each]
    printed = line.line.progress.text
    if printed:
        parts.append(pair(words("task.printed"), english(printed), words))
    return paragraph("label", words("col.progress")) + tag("p", joined(parts, " · "))


def _links(first: LineView, links: tuple[Counterpart, ...], view: View) -> Markup:
    words = view.words
    items = [_link(each, first, view) for each in links] or [item(words("task.no_link"))]
    return labelled(words("task.links"), items)


def _link(each: Counterpart, first: LineView, view: View) -> Markup:
    other = each.target if each.action == first.task.ref else each.action
    kind = view.words(f"link.{each.kind.value}")
    reason = recorded(each.reason, view.words, ours=True)
    if each.kind is LinkKind.NONE or not other:
        return item(pair(kind, reason, view.words))
    target = joined((place_link(other, is_topic(other, view), view), " (", kind, ")"))
    return item(pair(target, reason, view.words))


def is_topic(ref: str, view: View) -> bool:
    """Whether a reference is that of a topic of the plans shown."""
    editions = view.answer.snapshot.editions
    return any(topic.ref == ref for edition in editions for topic in edition.topics)


def place_link(ref: str, is_topic: bool, view: View, text: str = "") -> Markup:
    """A link to the task or topic of the reference `ref`, with `text` as its title; to a topic
    without a filter on the plan, which may be the other one."""
    href = (
        view.link("topics", topic=ref, programme=None, by=None)
        if is_topic
        else view.link("task", task=ref, by=None)
    )
    return link(href, ref, title=text)


def place_line(first: LineView, view: View) -> Markup:
    """Where a task stands in its plan: programme and topic, with a link to the topic."""
    topic = first.topic
    named = link(
        view.link("topics", topic=topic.ref, task=None), english(f"{topic.number}. {topic.title}")
    )
    return joined((programme_title(first.edition.programme.title, view.words), named), " · ")
