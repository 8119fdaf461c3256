"""Whether a text of the record may be said in another language later, beside the original."""

from collections.abc import Iterator

from wp.domain.reporting.rules import LIMITS, Problem, text_problems
from wp.domain.texts import Translation, language_of

LONGEST, LONGEST_REASON = max(LIMITS.values()), LIMITS["reason"]


def translation_problems(
    original: str, spoken: str, wanted: str, former: Translation | None, reason: str
) -> Iterator[Problem]:
    """What keeps a translation (`wanted`, in its language) from being recorded.

    `spoken` is the language of the original, `former` the translation whose place it would take,
    and `reason` why.
    """
    if not wanted.strip():
        yield Problem("translation", "translation.missing")
    elif wanted.strip() == (former.text if former else original):
        yield Problem("translation", "translation.same")
    if language_of(wanted) == spoken:
        yield Problem("translation", "translation.own_language")
    if former and not reason.strip():
        yield Problem("reason", "translation.reason")
    texts = (("translation", wanted, LONGEST), ("reason", reason, LONGEST_REASON))
    for field, text, most in texts:
        yield from text_problems(field, text, most)
