"""One word, one thing; and English as a native engineer writes it.

The names are those of things that are called otherwise now, or that said too little: a name in this
list may still be that of a local variable, but no function, class, method or field has it.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.source.files import named, sources

# What it is called instead.
MISLEADING = {
    "Kept": "Cache",
    "Position": "Snapshot",
    "position": "snapshot",
    "Standing": "LineStatus",
    "SessionStanding": "SessionState",
    "Load": "Workload",
    "Since": "ChangesBetween",
    "since": "changes_between",
    "likeness": "similarity",
    "difference": "word_diff",
    "movement": "history",
    "Published": "Annex",
    "published": "annex",
    "returning": "update_workbook",
    "ReturnedRow": "UpdateRow",
    "Asked": "request",
    "saying": "messages",
    "loads": "workloads",
    "Judge": "CellCosts",
    "EditionHead": "EditionHeader",
}
# Too little for a function, a class or a field of its own.
VAGUE = {"found", "plain", "said", "told", "head", "heads", "standing", "asked", "kept"}
# (module, class or "", name): why it stays.
REASONS = {
    "an edition's standing": {
        ("wp/domain/programme.py", "EditionHeader", "standing"),
        ("wp/services/imports/request.py", "ImportRequest", "standing"),
        ("wp/loaders/data/vocabularies.py", "Shipped", "standing"),
        ("wp/ui/pages/import_/documents.py", "Answers", "standing"),
        ("wp/language/words.py", "Words", "standing"),
    },
    "what a session said or asked, as the tables and files call it": {
        ("wp/domain/meetings/proposals.py", "Verdict", "said"),
        ("wp/domain/meetings/decisions.py", "FollowUp", "asked"),
        ("wp/loaders/data/decisions_table.py", "DecisionRow", "asked"),
    },
    "the parameter of an address": {("wp/ui/shell/address.py", "Address", "since")},
    "the head of a page, as a document has it": {
        ("wp/loaders/pdf/page_furniture.py", "Furniture", "head"),
        ("wp/loaders/word/package.py", "WordParts", "heads"),
        ("wp/loaders/sheets/own_lines.py", "LinesSheet", "head"),
    },
}
ALLOWED = set().union(*REASONS.values())
ENGLISH = {
    "by default": re.compile(r"\bunasked\b", re.IGNORECASE),
    "characters": re.compile(r"\d signs\b|\bcontrol signs?\b"),
    "after": re.compile(
        r"(?<!stand )(?<!stands )(?<!nothing )(?<!little )(?<!numbers )(?<!table )"
        r"(?<!vocabularies )(?<!definition )(?<!kind, )\bbehind\b"
    ),
}


def definitions(path: Path) -> Iterator[tuple[str, str]]:
    """The functions, classes, methods and fields of a module, each with the class that it is in."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [("", tree.body)]
    classes += [(each.name, each.body) for each in tree.body if isinstance(each, ast.ClassDef)]
    for owner, body in classes:
        for node in body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield owner, node.name
            elif owner and isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                yield owner, node.target.id


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """Comments and docstrings, each with its line."""
    with tokenize.open(path) as file:
        text = file.read()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT or token.string.startswith(('"""', 'r"""')):
            yield token.start[0], token.string


def test_no_name_misleads():
    offences = [
        f"{named(path)}: {owner}.{name}, better {MISLEADING[name]}"
        for path in sources("wp", "pages")
        for owner, name in definitions(path)
        if name in MISLEADING and (named(path), owner, name) not in ALLOWED
    ]
    modules = [named(path) for path in sources("wp", "pages") if path.stem in MISLEADING]
    # A page's modules have the name of its address.
    addresses = {"pages/since.py", "pages/returning.py", "wp/ui/pages/returning.py"}
    assert (offences, sorted(set(modules) - addresses)) == ([], [])


def test_no_name_is_vague():
    defined = {
        (named(path), owner, name)
        for path in sources("wp", "pages")
        for owner, name in definitions(path)
        if name in VAGUE
    }
    assert sorted(defined - ALLOWED) == []


@pytest.mark.parametrize("better", ENGLISH)
def test_comments_and_docstrings_are_english(better):
    offences = [
        f"{named(path)}:{line}: {match[0]}, better {better}"
        for path in sources("wp", "pages")
        for line, text in prose(path)
        for match in ENGLISH[better].finditer(text)
    ]
    assert offences == []


def test_the_list_of_names_that_stay_holds_no_others():
    defined = {
        (named(path), owner, name)
        for path in sources("wp", "pages")
        for owner, name in definitions(path)
    }
    assert sorted(ALLOWED - defined) == []
