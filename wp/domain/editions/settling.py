"""Settling doubts: what may be said of one, which readings offer themselves, and an edition as it
reads with what a person settled."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import doubted_codes, read_codes
from wp.domain.editions.doubted_cells import lines_concerned, printed_text
from wp.domain.findings import Finding, Judgement, Settlement
from wp.domain.programme import (
    Edition,
    PerformanceIndicator,
    ProgrammeKind,
    TaskType,
    read_type,
)
from wp.domain.reporting.rules import LIMITS, Problem, text_problems
from wp.domain.timeline import MONTHS, RECURRING_WORDS, SEASONS, Step, StepKind, read_timeline

LONGEST_READING = 5_000


def settling_problems(said: Settlement, mendable: bool, bodies: BodyVocabulary) -> list[Problem]:
    """What keeps a doubt from being settled so, field by field; empty where nothing does.

    A right reading has to be read without any doubt, as a cell of the document would be.
    """
    problems = [*text_problems("reason", said.reason, LIMITS["reason"])]
    if not said.reason.strip():
        problems.append(Problem("reason", "settling.reason"))
    if said.judgement is not Judgement.MENDED:
        return problems
    if not mendable:
        return [*problems, Problem("reading", "settling.no_cell")]
    problems += text_problems("reading", said.reading, LONGEST_READING)
    if not said.reading.strip():
        return [*problems, Problem("reading", "settling.missing")]
    if said.reading.strip() == said.printed.strip():
        return [*problems, Problem("reading", "settling.as_printed")]
    wrong = list(_unread(said.finding.column, said.reading, bodies))
    if wrong:
        column = "strategic" if said.finding.column == "topic_code" else said.finding.column
        problems.append(Problem("reading", f"settling.in_{column}", words=", ".join(wrong)))
    return problems


def _unread(column: str, reading: str, bodies: BodyVocabulary) -> Iterator[str]:
    """What of a reading is not understood, where its column has a meaning."""
    match column:
        case "timeline":
            steps = read_timeline(reading, bodies)
            yield from (step.text for step in steps if step.kind is StepKind.UNREAD)
            yield from (words for step in steps for words in unknown_in_bracket(step, bodies))
        case "bodies":
            yield from (each.text for each in bodies.read(reading) if not each.known)
        case "strategic" | "topic_code":
            yield from doubted_codes(reading)
        case "type":
            yield from [reading] if reading.strip() and read_type(reading) is None else []


def unknown_in_bracket(step: Step, bodies: BodyVocabulary) -> list[str]:
    """Words in the bracket of a step that is read which name no body of the vocabulary."""
    bracket = re.search(r"\(([^()]*)\)$", step.text)
    mentions = bodies.read(bracket[1]) if bracket and step.kind is not StepKind.UNREAD else ()
    return [mention.text for mention in mentions if mention.doubted]


def candidates(finding: Finding, printed: str, bodies: BodyVocabulary) -> tuple[str, ...]:
    """Readings of a doubted cell that offer themselves: each is one that nothing is doubted in.

    They are what it prints with its unknown words as the vocabulary spells them, or without what
    was not understood; a date is never guessed.
    """
    match finding.column:
        case "type":
            found = [each.value for each in TaskType]
        case "strategic" | "topic_code":
            found = [" ".join(read_codes(printed))]
        case "bodies":
            known = ", ".join(each.text for each in bodies.read(printed) if each.known)
            found = [_spelled(printed, bodies.spellings), known]
        case "timeline":
            months = (*MONTHS, *(each.capitalize() for each in SEASONS), *RECURRING_WORDS)
            found = [_spelled(printed, (*months, *bodies.spellings))]
        case _:
            found = []
    right = (each for each in found if each and each != printed)
    return tuple(
        dict.fromkeys(each for each in right if not [*_unread(finding.column, each, bodies)])
    )


def _spelled(printed: str, known: Sequence[str]) -> str:
    """A text with each word, or run of words, that is nearly one of the known spellings as that."""
    lower = {each.lower(): each for each in known}
    pieces = []
    for word in printed.split():
        core = word.strip(",;().")
        plain = core.lower()
        near = (
            get_close_matches(plain, lower, 1, 0.75) if len(plain) > 2 and plain.isalpha() else []
        )
        pieces.append(word if plain in lower or not near else word.replace(core, lower[near[0]]))
    return " ".join(pieces)


def in_force(said: Iterable[Settlement]) -> tuple[Settlement, ...]:
    """Of each finding what was said of it last, in the order of recording; none of one that is
    open again."""
    last = {each.finding: each for each in said}
    return tuple(
        sorted(
            (each for each in last.values() if each.judgement is not Judgement.REOPENED),
            key=lambda each: each.id,
        )
    )


def proposals(edition: Edition, earlier: Sequence[Settlement]) -> Mapping[Finding, Settlement]:
    """What was settled before of the doubts of an edition: of the very same doubt, else of the
    same cell that prints the same; of several, what was said last."""
    same = {each.finding: each for each in earlier}
    alike = {_cell(each.finding, each.printed): each for each in earlier if each.finding.ref}
    found = {}
    for finding in edition.findings:
        said = same.get(finding)
        if said is None or said.printed != printed_text(edition, finding):
            said = alike.get(_cell(finding, printed_text(edition, finding)))
        if said:
            found[finding] = said
    return found


def _cell(finding: Finding, printed: str) -> tuple[str, ...]:
    return (finding.ref, finding.column, finding.code, finding.read, printed)


def with_settlements(
    edition: Edition, settled: Sequence[Settlement], bodies: BodyVocabulary
) -> Edition:
    """The edition as it reads with what was settled: each on the lines whose cell it is, the right
    readings with their meaning; what is printed stays."""
    if not settled:
        return edition
    marks: dict[int, list[Settlement]] = {}
    for said in settled:
        for at in lines_concerned(edition, said.finding):
            marks.setdefault(at, []).append(said)
    at = -1
    topics = []
    for topic in edition.topics:
        tasks = []
        for task in topic.tasks:
            lines = []
            for line in task.lines:
                at += 1
                own = tuple(marks.get(at, ()))
                lines.append(_line(line, own, edition.programme.kind, bodies) if own else line)
            typed = next(filter(None, (line.settled_reading("type") for line in lines)), None)
            task = replace(task, lines=tuple(lines))
            if typed:
                task = replace(task, type=read_type(typed.reading), overruled=(task.type_as_read,))
            tasks.append(task)
        topics.append(replace(topic, tasks=tuple(tasks)))
    return replace(edition, topics=tuple(topics), settled=tuple(settled))


def _line(
    line: PerformanceIndicator,
    settled: tuple[Settlement, ...],
    kind: ProgrammeKind,
    bodies: BodyVocabulary,
) -> PerformanceIndicator:
    line = replace(line, settled=settled, before=line)
    codes = line.settled_reading("topic_code" if kind is ProgrammeKind.ACTIONS else "strategic")
    timeline, named = line.settled_reading("timeline"), line.settled_reading("bodies")
    if codes:
        line = replace(line, codes=read_codes(codes.reading))
    if timeline:
        line = replace(line, steps=read_timeline(timeline.reading, bodies))
    if named:
        line = replace(line, bodies=tuple(each.short for each in bodies.read(named.reading)))
    return line
