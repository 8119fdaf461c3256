"""Reports in words: what forbids one, what it changed, and what it says."""

from collections.abc import Callable

from wp.domain.history import Acted, Chapter, DueMoved, Move, ProgressMoved, StatusMoved, TakenBack
from wp.domain.reporting.rules import Problem
from wp.language.dates import day, month
from wp.language.names import actor_name, body_name
from wp.language.record_texts import told_in
from wp.language.words import Words


def problem_sentence(problem: Problem, words: Words) -> str:
    """Why a statement cannot be recorded, and what to do."""
    language = words.language
    return words(
        f"problem.{problem.code}",
        n=problem.number,
        words=problem.words,
        day=day(problem.day, language) if problem.day else "",
        month=month(problem.day, language) if problem.day else "",
        until=day(problem.until, language) if problem.until else "",
    )


def move_words(move: Move, words: Words) -> str:
    """One thing that moved on a line."""
    language = words.language
    match move:
        case StatusMoved(before, after):
            return words(
                "move.status",
                before=words(f"status.{before.value}"),
                after=words(f"status.{after.value}"),
            )
        case ProgressMoved(before, after):
            return words(
                "move.progress",
                before=words(f"progress.{before.value}"),
                after=words(f"progress.{after.value}"),
            )
        case Acted(act):
            return words(
                "move.act",
                body=actor_name(act.body, words),
                day=day(act.on, language),
                step=act.step,
            )
        case TakenBack(act):
            return words("move.denied", body=actor_name(act.body, words), step=act.step)
        case DueMoved(step, before, after):
            key = "move.due" if before else "move.dated"
            was, now = (day(each, language) if each else "–" for each in (before, after))
            return words(key, step=step, before=was, after=now)


def moves_sentence(moves: tuple[Move, ...], words: Words) -> str:
    """Everything that moved, in a row."""
    return words.parts(move_words(move, words) for move in moves) or words("move.none")


def head_words(chapter: Chapter, words: Words) -> str:
    """Which report it is, from when it is true, when and by whom it was recorded, and what
    supersedes what."""
    report = chapter.report
    parts = [
        words(
            "history.head",
            id=report.id,
            day=day(report.effective_on, words.language),
            at=words("moment", moment=f"{report.recorded_at:%Y-%m-%d %H:%M}"),
            who=_recorder(chapter, words),
        )
    ]
    if report.supersedes is not None:
        parts.append(
            words(
                "history.withdraws" if report.withdraws else "history.supersedes",
                id=report.supersedes,
            )
        )
    if chapter.superseded_by is not None:
        parts.append(words("history.superseded", id=chapter.superseded_by))
    return words.parts(parts)


def _recorder(chapter: Chapter, words: Words) -> str:
    who = chapter.report.recorded_by
    user = chapter.system_user
    return words("history.by_command", who=who, user=user) if user else who


def said_pairs(
    chapter: Chapter, words: Words, told: Callable[[str, Words], str] = told_in
) -> list[tuple[str, str]]:
    """What a report says, as (name of the field, text), the empty fields left out; `told` says its
    texts."""
    report, language = chapter.report, words.language
    acts = words.parts(
        words.pair(act.step, f"{body_name(act.body, words) or '–'}, {day(act.on, language)}")
        + (f", {told_in(act.decision, words)}" if act.decision else "")
        for act in report.acts
    )
    denies = words.parts(
        words.pair(step, body_name(body, words) or "–") for step, body in report.denies
    )
    pairs = [
        ("status", words(f"progress.{report.status.value}") if report.status else ""),
        ("acts", acts),
        ("denies", denies),
        ("note", told(report.note, words)),
        ("evidence", told(report.evidence, words)),
        ("authority", words(f"authority.{report.authority.value}")),
        ("reason", told(report.reason, words)),
        ("as_it_stands", told(report.as_it_stands, words)),
        ("step", report.step),
        ("anticipated_action", told(report.anticipated_action, words)),
        (
            "anticipated_month",
            month(report.anticipated_month, language) if report.anticipated_month else "",
        ),
    ]
    return [(words(f"field.{name}"), text) for name, text in pairs if text]
