"""What the report asked for, in words: how much of it is done, and of each request where it is, or
what is missing."""

from collections.abc import Iterator

from wp.domain.checks.model import Breach, SubjectKind
from wp.domain.checks.requests import RequestAnswer
from wp.language.typography import typeset
from wp.language.wording.checks import breach_sentence
from wp.language.words import Words


def asked_headline(number: str, counts: tuple[int, int, int], words: Words) -> str:
    """How much of what a paragraph asks for is done; `counts` are what is done, what is not, and
    what is settled otherwise or cannot be told."""
    keys = ("asked.done", "asked.missing", "asked.other")
    told = [words(key, n=n) for key, n in zip(keys, counts, strict=True) if n]
    return words("asked.head", n=sum(counts), paragraph=number, said=words.listing(told))


def answer_sentences(each: RequestAnswer, words: Words) -> Iterator[str]:
    """Where a request is met, or what is missing; a sentence each."""
    for check, own in each.broken:
        named = ", ".join(_subject(breach, words) for breach in own)
        yield words.pair(words(f"check.name.{check.value}"), named)
    broken = {check for check, _ in each.broken}
    for check in each.request.checks:
        if check not in broken:
            yield f"{words('asked.holds')} {words(f'check.name.{check.value}')}"
    if each.where:
        yield f"{words('asked.stands')} {', '.join(each.where)}"
    for absent in each.absent:
        yield words("asked.absent", words=absent)
    if note := in_language(each.request.note, each.request.note_fr, words):
        yield note


def in_language(original: str, french: str, words: Words) -> str:
    """A text of the table of requests in this language, set as it is printed there, where it has
    it, else the original."""
    return typeset(french, "fr") if words.language == "fr" and french else original


def _subject(breach: Breach, words: Words) -> str:
    one = breach.subject.kind in (SubjectKind.LINE, SubjectKind.TASK)
    return breach.subject.ref if one else breach_sentence(breach, words)
