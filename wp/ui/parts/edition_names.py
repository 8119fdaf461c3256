"""An edition in a few words, for lists to choose from."""

from wp.language.dates import day
from wp.language.words import Words
from wp.services.editions import EditionOnRecord


def edition_words(edition: EditionOnRecord, words: Words) -> str:
    """The key of an edition with its standing, its effective date, and whether it is current or
    was set aside."""
    parts = [
        edition.key,
        words.standing(edition.standing),
        day(edition.effective_on, words.language),
    ]
    if edition.current:
        parts.append(words("edition.current"))
    if edition.set_aside:
        parts.append(words("edition.set_aside"))
    return " · ".join(parts)
