"""The texts of the record (decisions, notes, requests, reasons of links) in each language: `data/`
holds the product's own side by side, the record the translations that people added; a text is known
by its words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from wp.domain.texts import Text, Translation, language_of
from wp.language.record_names import table_rows
from wp.language.typography import typeset
from wp.language.words import DEFAULT, Words

# The columns of each table whose texts stand in other languages beside them, as `note_fr`.
TEXTS = {
    "decisions_2019_10.csv": ("decided", "asked", "due_text"),
    "progress_2019_10.csv": ("note", "evidence"),
    "alignment.csv": ("reason",),
}
# Of an act only the decision is a text of ours: the last part of each entry of `reached`.
ACTS = ("progress_2019_10.csv", "reached", "decision_fr")
UNKNOWN = "und"
# How a sentence quotes a text of the record.
Tell = Callable[[str, Words], str]


@dataclass(frozen=True, slots=True)
class Rendering:
    """A text as a reader of some language is given it: its words, their language (`UNKNOWN` where
    nobody noted it), the original where this is a translation, the translation of the record that
    it is, and whether the reader would need one."""

    text: str
    language: str
    original: str = ""
    untranslated: bool = False
    added: Translation | None = None


def rendered(text: str, words: Words) -> Rendering:
    """A text of the record in this language where it stands in it, else as it was recorded.

    >>> rendered("autumn 2020", Words("fr")).text, rendered("typed today", Words("fr")).language
    ('automne 2020', 'und')
    """
    known = language_of(text)
    if (known or DEFAULT) != words.language and (added := words.translations.get(text)):
        return Rendering(Text(added.text, words.language), words.language, text, added=added)
    if (
        known in ("", DEFAULT)
        and words.language != DEFAULT
        and (translation := _translations(words.language).get(text))
    ):
        return Rendering(Text(translation, words.language), words.language, text)
    language = known or (DEFAULT if text in _translations("fr") else UNKNOWN)
    # What somebody typed before languages were noted is taken to be in that of the record.
    spoken = DEFAULT if language == UNKNOWN else language
    return Rendering(text, language, untranslated=bool(text) and spoken != words.language)


def text_in(text: str, words: Words) -> str:
    """The words of a text of the record in this language, the original where it is not
    translated."""
    return rendered(text, words).text if text else text


def told_in(text: str, words: Words) -> str:
    """The same, for a sheet or a document: an original says that it is not translated."""
    found = rendered(text, words)
    return f"{found.text} [{words('text.untranslated')}]" if found.untranslated else found.text


@cache
def _translations(language: str) -> Mapping[str, str]:
    return {text: typeset(other, language) for text, other in _pairs(language) if text and other}


def _pairs(language: str) -> Iterator[tuple[str, str]]:
    for file, columns in TEXTS.items():
        for row in table_rows(file):
            for column in columns:
                yield row[column], row.get(f"{column}_{language}") or ""
    file, acts, decisions = ACTS
    if not decisions.endswith(f"_{language}"):
        return
    for row in table_rows(file):
        entries = (entry.split(";")[-1].strip() for entry in row[acts].split(" | "))
        yield from zip(entries, (row.get(decisions) or "").split(" | "), strict=False)
