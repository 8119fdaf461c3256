"""The rows of `wp-export/1`: every line of an answer as a plain dict. Fields may be added, never
renamed."""

from collections.abc import Iterable
from typing import Any

from wp.domain.findings import Place
from wp.domain.programme import Edition
from wp.domain.progress import StepState
from wp.domain.snapshot import LineView
from wp.language.wording.statuses import why_sentence
from wp.language.words import Words

Links = dict[str, tuple[tuple[str, str], ...]]


def row(view: LineView, words: Words, links: Links) -> dict[str, Any]:
    """One line as the documented dict; `links` gives the counterparts (reference, kind) of a
    task's reference."""
    line, task, topic, state = view.line, view.task, view.topic, view.state
    latest, said = state.latest, state.status_report
    return {
        "id": line.id,
        "ref": line.ref,
        "programme": view.edition.programme.code,
        "edition": view.edition.key,
        "part": topic.part.value,
        "topic_no": topic.number,
        "topic": topic.title,
        "task_no": task.number,
        "task": task.text,
        "type": task.type,
        "type_cell": line.type_cell.value if line.type_cell else None,
        "strategic_codes": list(line.codes),
        "strategic_text": line.strategic.text,
        "strategic_cell": line.strategic.state.value,
        "bodies": list(line.bodies),
        "bodies_text": line.bodies_cell.text,
        "bodies_cell": line.bodies_cell.state.value,
        "related_programmes": line.programmes.text,
        "indicator": line.indicator.text,
        "timeline": line.timeline.text,
        "progress_cell": line.progress.text,
        "steps": [_step(step) for step in state.steps],
        "financial_years": list(view.financial_years),
        "progress": {
            "status": state.status.value,
            "note": latest.note if latest else "",
            "evidence": latest.evidence if latest else "",
            "authority": latest.authority.value if latest else "",
            "effective_on": latest.effective_on.isoformat() if latest else None,
            "reason": said.reason if said else "",
            "anticipated_action": said.anticipated_action if said else "",
            "anticipated_month": f"{said.anticipated_month:%Y-%m}"
            if said and said.anticipated_month
            else None,
        },
        "timeline_status": view.status.value,
        "task_status": view.task_status.value,
        "why_code": view.standing.why.code.value,
        "why": why_sentence(view.standing.why, words),
        "next_due": view.standing.next_due.isoformat() if view.standing.next_due else None,
        "slipped": _slipped(view),
        "stale": view.stale,
        "counterparts": [{"ref": ref, "kind": kind} for ref, kind in links.get(task.ref, ())],
        "source": place(line.source),
    }


def _step(state: StepState) -> dict[str, Any]:
    step = state.step
    start, end = (step.start, step.end) if step.end else (state.start, state.due)
    return {
        "text": step.text,
        "kind": step.kind.value,
        "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None,
        "due": state.due.isoformat() if state.due else None,
        "bodies": list(step.bodies),
        "recurrence": step.recurrence,
        "acts": [
            {"body": act.body, "on": act.on.isoformat(), "decision": act.decision}
            for act in state.acts
        ],
        "reached": state.reached,
    }


def _slipped(view: LineView) -> dict[str, Any] | None:
    slipped = view.state.slipped
    if slipped is None:
        return None
    return {
        "first_due": slipped.first_due.isoformat() if slipped.first_due else None,
        "times": slipped.times,
    }


def place(source: Place) -> dict[str, Any]:
    """Where in its document something stands."""
    return {
        "document": source.document,
        "page": source.page,
        "table": source.table,
        "row": source.row,
    }


def edition(shown: Edition) -> dict[str, Any]:
    """What an edition is, without its text."""
    programme = shown.programme
    return {
        "edition": shown.key,
        "programme": programme.code,
        "title": programme.title,
        "start": programme.start.isoformat(),
        "end": programme.end.isoformat(),
        "standing": shown.standing,
        "effective_on": shown.effective_on.isoformat(),
        "document": shown.document,
        "sha256": shown.sha256,
        "recorded_at": shown.recorded_at.isoformat(),
        "recorded_by": shown.recorded_by,
        "findings": len(shown.findings),
    }


def inactive_topics(editions: Iterable[Edition]) -> list[dict[str, Any]]:
    """The topics without tasks of these editions."""
    return [
        {
            "ref": topic.ref,
            "programme": shown.programme.code,
            "edition": shown.key,
            "topic_no": topic.number,
            "topic": topic.title,
        }
        for shown in editions
        for topic in shown.topics
        if not topic.tasks
    ]
