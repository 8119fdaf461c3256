"""The footnotes of an annex: what its short words mean, each naming what occurs in its tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wp.domain.editions.annex import Annex
from wp.domain.programme import TaskType
from wp.exports.word.document import Paragraph, Run
from wp.language.names import body_full, body_name, code_name, code_title
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
    named = sorted({body for line in lines for body in line.as_read.bodies})
    full = {body: body_full(body, words) or glossary.bodies.get(body, body) for body in named}
    bodies = {b: _also(full[b], b, body_name(b, words)) for b in named if full[b] != b}
    yield "bodies", _note("bodies", bodies, words)
    if "strategic" not in layout.columns:
        for table in layout.tables:
            if table.section and (code := table.section.code):
                titled = {code: _code_note(code, glossary.codes.get(code, ""), words)}
                yield f"code:{code}", _note("codes", titled, words)
        return
    used = {code for line in lines for code in line.as_read.codes}
    known = {
        code: _code_note(code, title, words)
        for code, title in glossary.codes.items()
        if code in used
    }
    yield "codes", _note("codes", known, words)
    yield (
        "types",
        _note("types", {kind: words(f"documents.type.{kind}") for kind in TaskType}, words),
    )


def _code_note(code: str, title: str, words: Words) -> str:
    return _also(code_title(code, title, words), code, code_name(code, words))


def _also(full: str, printed: str, short: str) -> str:
    """What a short name that the tables print stands for, with the short one of this language where
    that is another."""
    return f"{full} ({short})" if full and short != printed else full


def _note(about: str, named: Mapping[str, str], words: Words) -> Paragraph:
    """A note in the language of the document, on the short names that the tables print."""
    listed = words.parts(
        words.pair(name, title) if title else name for name, title in named.items()
    )
    opening = Run(f"{words(f'documents.note.{about}')} ", language=words.language)
    said = Run(listed or words("documents.note.none"), language=words.language)
    return Paragraph((opening, said), "FootnoteText")
