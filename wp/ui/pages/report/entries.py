"""What a person has entered in the form, as texts by field, and the statement that it makes."""

import datetime as dt
from collections.abc import Iterator, Mapping

from wp.domain.progress import Act, Authority, ProgressReport, ProgressStatus, Statement
from wp.domain.timeline import Step, render_step
from wp.services.clock import today
from wp.ui.parts.form.widgets import YES


def places(steps: tuple[Step, ...]) -> Iterator[tuple[str, Step, str]]:
    """Every act that the steps know: the name of its fields, the step, the body ("" where it
    names none)."""
    for at, step in enumerate(steps):
        for number, body in enumerate(step.bodies or ("",)):
            yield f"{at}.{number}", step, body


def statement_of(entries: Mapping[str, str], line: int, steps: tuple[Step, ...]) -> Statement:
    """The statement of these entries; days and choices come from pickers, so they are well
    formed."""
    effective_on = _day(entries.get("effective_on")) or today()
    superseded = int(entries["supersedes"]) if entries.get("supersedes") else None
    reason = entries.get("reason", "").strip()
    if superseded and entries.get("withdraw") == YES:
        return Statement(line, effective_on, reason=reason, supersedes=superseded)
    acts = tuple(
        Act(
            render_step(step),
            body,
            _day(entries.get(f"on:{at}")) or effective_on,
            entries.get(f"how:{at}", "").strip(),
        )
        for at, step, body in places(steps)
        if entries.get(f"act:{at}") == YES
    )
    denies = tuple(
        (render_step(step), body)
        for at, step, body in places(steps)
        if entries.get(f"back:{at}") == YES
    )
    return Statement(
        line=line,
        effective_on=effective_on,
        status=ProgressStatus(entries["status"]) if entries.get("status") else None,
        acts=acts,
        denies=denies,
        note=entries.get("note", "").strip(),
        evidence=entries.get("evidence", "").strip(),
        authority=Authority(entries.get("authority") or Authority.REPORTED),
        reason=reason,
        anticipated_action=entries.get("anticipated_action", "").strip(),
        anticipated_month=_day(entries.get("anticipated_month")),
        step=entries.get("step", ""),
        supersedes=superseded,
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def entries_of(report: ProgressReport, steps: tuple[Step, ...]) -> dict[str, str]:
    """The entries that would make this report again, as a start for its correction."""
    month = report.anticipated_month
    entries = {
        "effective_on": report.effective_on.isoformat(),
        "status": report.status.value if report.status else "",
        "note": report.note,
        "evidence": report.evidence,
        "authority": report.authority.value,
        "reason": report.reason,
        "anticipated_action": report.anticipated_action,
        "anticipated_month": month.replace(day=1).isoformat() if month else "",
        "step": report.step,
        "as_it_stands": report.as_it_stands,
        "supersedes": str(report.id),
    }
    for at, step, body in places(steps):
        for act in report.acts:
            if (act.step, act.body if step.bodies else "") == (render_step(step), body):
                entries |= {
                    f"act:{at}": YES,
                    f"on:{at}": act.on.isoformat(),
                    f"how:{at}": act.decision,
                }
        if (render_step(step), body) in report.denies:
            entries[f"back:{at}"] = YES
    return entries
