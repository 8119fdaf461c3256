"""Every error that is raised has its sentence in the catalogue, in both languages, with exactly
the values given."""

import ast
from collections.abc import Iterator
from functools import cache
from string import Formatter

import pytest

from tests.support.error_text import in_words
from tests.support.french import fr
from tests.support.source.run_time_keys import TREES, nodes_of
from wp.domain.reporting.rules import Problem
from wp.errors import (
    All,
    InputError,
    Lines,
    Phrase,
    QuestionError,
    Size,
    WorkProgrammeError,
    system_reason,
)
from wp.language.words import CATALOGUE, LANGUAGES, catalogue


def name_of(node: ast.expr) -> str:
    return (
        node.id
        if isinstance(node, ast.Name)
        else node.attr
        if isinstance(node, ast.Attribute)
        else ""
    )


@cache
def tree() -> frozenset[str]:
    """The names of all errors that a person can meet: those of the tree, and those derived from
    them anywhere."""
    classes = [node for file in TREES for node in nodes_of(file) if isinstance(node, ast.ClassDef)]
    found = {"WorkProgrammeError"}
    while more := {c.name for c in classes if found & {name_of(base) for base in c.bases}} - found:
        found |= more
    return frozenset(found)


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every place at which an error of the tree, or a phrase, is made; those of `wp.errors`
    itself pass keys on."""
    made = {*tree(), "Phrase"}
    for file in TREES:
        for node in nodes_of(file):
            if isinstance(node, ast.Call) and name_of(node.func) in made:
                yield f"{file}:{node.lineno}", node


def keys_of(node: ast.expr) -> list[str]:
    """The keys that are written out; none where the key is made of other things."""
    if isinstance(node, ast.IfExp):
        return [*keys_of(node.body), *keys_of(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def named_in(file: str, name: str) -> list[str]:
    """The keys that a variable is given, where an error is made with the variable."""
    return [
        key
        for node in nodes_of(file)
        if isinstance(node, ast.Assign) and name in map(name_of, node.targets)
        for key in keys_of(node.value)
    ]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def offences(where: str, call: ast.Call) -> list[str]:
    """What is wrong with one place."""
    first = call.args[0] if call.args else None
    keys = (
        named_in(where.split(":")[0], first.id)
        if isinstance(first, ast.Name)
        else keys_of(first or call)
    )
    if len(call.args) != 1 or not keys or any(keyword.arg is None for keyword in call.keywords):
        return [f"{where}: a key of the catalogue, written out, and its values by name are needed"]
    given = {str(keyword.arg) for keyword in call.keywords}
    wrong = []
    for key in keys:
        if key not in CATALOGUE:
            wrong.append(f"{where}: {key!r} is not in the catalogue")
            continue
        texts = [text for language in LANGUAGES for text in catalogue(language)[key]]
        asked = set().union(*map(places, texts)) | ({"n"} if len(CATALOGUE[key]) > 1 else set())
        if asked != given:
            wrong.append(f"{where}: {key} asks for {sorted(asked)}, given are {sorted(given)}")
    return wrong


def test_every_error_has_its_sentence_in_both_languages_with_the_values_given() -> None:
    own = [(where, call) for where, call in calls() if not passes_on(where, call)]
    assert len(own) > 200
    assert [wrong for where, call in own for wrong in offences(where, call)] == []


def passes_on(where: str, call: ast.Call) -> bool:
    """Whether this is the constructor of the tree, which makes the phrase of whatever error it
    is."""
    return where.startswith("wp/errors.py") and any(
        keyword.arg is None for keyword in call.keywords
    )


def test_no_error_is_shown_as_a_log_shows_it() -> None:
    """Only the wording function makes the sentence: `str(error)` is no text for people."""
    shown = []
    for file in TREES:
        for handler in (
            node for node in nodes_of(file) if isinstance(node, ast.ExceptHandler) and node.name
        ):
            caught = {
                name_of(each)
                for each in ast.walk(handler.type or handler)
                if isinstance(each, ast.Name)
            }
            if caught & tree():
                shown += [
                    f"{file}:{node.lineno}"
                    for node in ast.walk(handler)
                    if is_text_of(node, str(handler.name))
                ]
    assert shown == []


def is_text_of(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.FormattedValue):
        return name_of(node.value) == name
    return (
        isinstance(node, ast.Call)
        and name_of(node.func) in ("str", "repr")
        and name in map(name_of, node.args)
    )


@pytest.mark.parametrize(
    ("error", "english", "french"),
    [
        (
            InputError(
                "read.too_large", document="a.pdf", size=Size(1_234_500_000), most=Size(25_000_000)
            ),
            "a.pdf has 1,234.5 MB; a programme has at most 25 MB.",
            "a.pdf fait 1\u202f234,5 Mo\u202f; un programme fait au plus 25 Mo.",
        ),
        (
            QuestionError("ask.edition", edition="WP@9", known=("WP@1", "ECP@1")),
            "There is no edition 'WP@9'; on record are: WP@1, ECP@1.",
            fr("Il n’y a pas d’édition « WP@9 » ; figurent au registre : WP@1, ECP@1."),
        ),
        (
            InputError(
                "read.cell",
                document="r.csv",
                row=3,
                column="reference",
                why=QuestionError("ask.line", ref="WP 9"),
            ),
            "r.csv, row 3, column reference: There is no line 'WP 9'. References look like WP 4.3, "
            "WP 10.1a or ECP 15.",
            fr(
                "r.csv, rangée 3, colonne reference : Il n’y a pas de ligne « WP 9 ». "
                "Une référence s’écrit comme WP 4.3, WP 10.1a ou ECP 15."
            ),
        ),
        (
            InputError("read.lines.several", document="l.xlsx", codes=All(("A", "B", "C"))),
            "l.xlsx holds the lines of A, B and C. Export one programme at a time and import each "
            "file.",
            "l.xlsx contient les lignes de A, B et C. Exportez un programme à la fois et importez "
            "chaque fichier.",
        ),
        (
            WorkProgrammeError(
                "cli.refused", places=Lines([Problem("actor", "actor.missing"), "x\ny"])
            ),
            "Nothing was recorded.\n  Say who records this.\n  x\\ny",
            "Rien n’a été consigné.\n  Indiquez qui consigne ceci.\n  x\\ny",
        ),
        (
            InputError(
                "read.unreadable",
                document="a\x1b[31m",
                reason=system_reason(PermissionError(13, "No")),
            ),
            "a\\x1b[31m cannot be read: Permission denied.",
            fr("a\\x1b[31m ne peut pas être lu : l’accès en est refusé."),
        ),
        (
            InputError(
                "read.unreadable",
                document="a",
                reason=system_reason(OSError(5, "Input/output error")),
            ),
            "a cannot be read: Input/output error.",
            fr("a ne peut pas être lu : « Input/output error »."),
        ),
    ],
)
def test_values_are_worded_in_the_language_of_the_reader(
    error: WorkProgrammeError, english: str, french: str
) -> None:
    assert (in_words(error), in_words(error, "fr")) == (english, french)


def test_a_log_says_which_error_it_is_with_its_values() -> None:
    error = InputError("read.at_sheet_row", sheet=Phrase("error.none"), row=3)
    assert str(error) == "read.at_sheet_row sheet=error.none row=3"
