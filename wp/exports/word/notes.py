"""The footnotes of an annex: what its short words mean, each naming what occurs in its tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wp.domain.editions.annex import Annex
from wp.exports.word.document import Paragraph, Run
from wp.language.words import Words


@dataclass(frozen=True, slots=True)
class Glossary:
    """What footnotes explain: titles of strategic codes in the order of the plan, full names of
    bodies."""

    codes: Mapping[str, str]
    bodies: Mapping[str, str]


def notes_of(layout: Annex, glossary: Glossary, words: Words) -> Iterator[tuple[str, Paragraph]]:
    """Each footnote with the name by which the text refers to it."""
    lines = [row.line for table in layout.tables for row in table.rows]
    bodies = sorted({body for line in lines for body in line.bodies})
    full = {body: glossary.bodies.get(body, body) for body in bodies}
    yield "bodies", _note("bodies", {b: name for b, name in full.items() if name != b}, words)
    if "strategic" not in layout.columns:
        for table in layout.tables:
            if table.section and (code := table.section.code):
                named = {code: glossary.codes.get(code, "")}
                yield f"code:{code}", _note("codes", named, words)
        return
    used = {code for line in lines for code in line.codes}
    known = {code: title for code, title in glossary.codes.items() if code in used}
    yield "codes", _note("codes", known, words)
    yield "types", _note("types", {kind: words(f"documents.type.{kind}") for kind in "AM"}, words)


def _note(about: str, named: Mapping[str, str], words: Words) -> Paragraph:
    """The titles of codes and the names of bodies are English, as the record has them."""
    listed = words.parts(
        words.pair(name, title) if title else name for name, title in named.items()
    )
    opening = Run(f"{words(f'documents.note.{about}')} ", language=words.language)
    own = words.language if about == "types" else "en"
    return Paragraph(
        (opening, Run(listed or words("documents.note.none"), language=own)), "FootnoteText"
    )
