"""The checks in words: where a rule comes from, what breaks it, and what would mend it, one
sentence each."""

import datetime as dt
from collections.abc import Callable

from wp.domain.checks.model import Body, Breach, Fact, More, Quote, Ref, Source, SubjectKind, Word
from wp.domain.checks.run import Dismissal
from wp.language.dates import day
from wp.language.names import body_name
from wp.language.record_texts import Tell, told_in
from wp.language.wording.alignment import disagreement_sentence
from wp.language.words import Words

Name = Callable[[str, bool], str]


def _ref(ref: str, is_topic: bool) -> str:
    return ref


def source_words(source: Source, words: Words) -> str:
    """Where a check comes from: "Report, paragraphs 205 and 226"."""
    if source.named:
        return words(f"check.source.{source.named}")
    numbers = [str(number) for number in source.paragraphs]
    if len(numbers) == 1:
        return words("check.source.paragraph", which=numbers[0])
    return words("check.source.paragraphs", which=words.listing(numbers))


def breach_sentence(
    breach: Breach, words: Words, name: Name = _ref, quote: Callable[[str], str] = str
) -> str:
    """What breaks the check in a breach, and what was read there.

    `name` shows a reference (a page makes a link of it), `quote` a text of the source (a page
    escapes and marks it).
    """
    if breach.disagreements:
        sentences = (
            disagreement_sentence(each, words, lambda end: name(end.ref, end.is_topic), quote)
            for each in breach.disagreements
        )
        return " ".join(sentences)
    return words(
        f"check.breach.{breach.check.value}.{breach.fault}", **_values(breach, words, name, quote)
    )


def mend_sentence(
    breach: Breach, words: Words, name: Name = _ref, quote: Callable[[str], str] = str
) -> str:
    """What would mend a breach; `name` and `quote` are those of `breach_sentence`."""
    return words(
        f"check.mend.{breach.check.value}.{breach.fault}", **_values(breach, words, name, quote)
    )


def read_words(breach: Breach, words: Words) -> str:
    """What was read, one fact after the other."""
    values = _values(breach, words, _ref, str)
    said = [str(value) for name, value in values.items() if name != "ref"]
    for each in breach.disagreements:
        for end in (each.subject, *each.others):
            due = [day(end.due, words.language)] if end.due else []
            said.append(words.row((end.ref, *due)))
    return words.parts(dict.fromkeys(said))


def _values(
    breach: Breach, words: Words, name: Name, quote: Callable[[str], str]
) -> dict[str, object]:
    """The facts of a breach as words, and its reference; a number stays one, so that it can
    choose a plural."""
    subject = breach.subject
    named = subject.kind in (SubjectKind.BODY, SubjectKind.PLAN)
    shown = quote(subject.ref) if named else name(subject.ref, False)
    found: dict[str, object] = {"ref": shown}
    for key, value in breach.facts:
        if isinstance(value, int):
            found[key] = value
        elif isinstance(value, tuple):
            found[key] = words.listing([_fact_words(each, words, name, quote) for each in value])
        else:
            found[key] = _fact_words(value, words, name, quote)
    return found


def _fact_words(fact: Fact, words: Words, name: Name, quote: Callable[[str], str]) -> str:
    match fact:
        case Quote(text):
            return words("disagree.quoted", text=quote(text)) if text else words("not_stated")
        case Body(short):
            return body_name(short, words)
        case Ref(ref, is_topic):
            return name(ref, is_topic)
        case Word(key):
            return words(f"check.word.{key}")
        case More(n):
            return words("check.more", n=n)
        case dt.date():
            return day(fact, words.language)
    return str(fact)


def dismissal_words(dismissal: Dismissal, words: Words, told: Tell = told_in) -> str:
    """Who dismissed a breach, when and why, with the number by which it is taken back; `told` gives
    the reason, a text of the record."""
    return _who_and_why("check.cli.why", dismissal, words, told)


def former_words(dismissal: Dismissal, words: Words, told: Tell = told_in) -> str:
    """That a breach was dismissed when something else was read there; `told` as there."""
    return _who_and_why("check.former", dismissal, words, told)


def _who_and_why(key: str, said: Dismissal, words: Words, told: Tell) -> str:
    on = day(said.recorded_at.date(), words.language)
    return words(key, id=said.id, who=said.recorded_by, day=on, reason=told(said.reason, words))
