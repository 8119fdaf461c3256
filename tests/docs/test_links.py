"""What the documents name is there: links, anchors, pictures, files and names of the code."""

import importlib
import re
from pathlib import Path

import pytest

from tests.support.docs.markdown import anchors, documents, fenced, links, spans
from tests.support.paths import ROOT

OURS = r"(?:wp|pages|tests|docs|data|app|\.ci|\.streamlit)"
FILE = re.compile(rf"(?<![\w./]){OURS}/[\w./*-]*[\w*/]")
TOP = re.compile(r"(?<![\w./])(?:[\w.-]+/)?[\w-]+\.(?:md|toml|lock)\b")
TEST = re.compile(r"\b(tests/[\w/]+\.py)::(\w+)")
NAME = re.compile(r"\b(?:wp|tests)(?:\.\w+)+")
# What the product makes when it runs, and what whoever runs it writes.
MADE = {"data/wp.db", "sign_in.toml"}
ALL = documents()


def code(path: Path) -> list[str]:
    """What stands as code in a document."""
    text = path.read_text(encoding="utf-8")
    return [*spans(text), *(block for _, block in fenced(text))]


def offences_of_links(path: Path) -> list[str]:
    """Links and pictures that lead nowhere."""
    found = []
    for target in links(path.read_text(encoding="utf-8")):
        file, _, anchor = target.partition("#")
        if re.match(r"https?:", target):
            continue
        there = path.parent / file if file else path
        if not there.exists():
            found.append(f"{path.name}: {target} is not there")
        elif anchor and anchor not in anchors(there.read_text(encoding="utf-8")):
            found.append(f"{path.name}: {target} is no heading")
    return found


def offences_of_files(path: Path) -> list[str]:
    """Files and folders of the house that are named and are not there."""
    named = {name for span in code(path) for name in (*FILE.findall(span), *TOP.findall(span))}
    return [
        f"{path.name}: {name} is not there"
        for name in sorted(named - MADE)
        if not any(any(folder.glob(name)) for folder in (ROOT, path.parent))
    ]


def offences_of_names(path: Path) -> list[str]:
    """Names of modules, and of what stands in them, that cannot be found."""
    named = {name for span in code(path) for name in NAME.findall(span)}
    return [
        f"{path.name}: {name} is not there"
        for name in sorted(named)
        if not name.endswith((".db", ".csv", ".po", ".conf", ".service")) and not _found(name)
    ]


def offences_of_tests(path: Path) -> list[str]:
    """Tests that are named and are not in their file."""
    named = {found for span in code(path) for found in TEST.findall(span)}
    return [
        f"{path.name}: {file}::{test} is not there"
        for file, test in sorted(named)
        if not (ROOT / file).exists() or f"def {test}(" not in (ROOT / file).read_text("utf-8")
    ]


def _found(name: str) -> bool:
    module, attributes = name, []
    while module:
        if (ROOT / module.replace(".", "/")).is_dir() or _file(module).exists():
            break
        module, _, last = module.rpartition(".")
        attributes.insert(0, last)
    if not attributes:
        return bool(module)
    held = importlib.import_module(module)
    for each in attributes:
        if not hasattr(held, each):
            return False
        held = getattr(held, each)
    return True


def _file(module: str) -> Path:
    return (ROOT / module.replace(".", "/")).with_suffix(".py")


CHECKS = [offences_of_links, offences_of_files, offences_of_names, offences_of_tests]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(ROOT).as_posix())
@pytest.mark.parametrize("check", CHECKS)
def test_what_is_named_is_there(check, path):
    assert check(path) == []


def test_every_picture_is_shown_somewhere() -> None:
    shown = {
        (path.parent / target).resolve()
        for path in ALL
        for target in links(path.read_text(encoding="utf-8"))
    }
    there = {path.resolve() for path in (ROOT / "docs" / "pictures").iterdir()}
    assert sorted(there - shown) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (offences_of_links, "![A picture](pictures/none.png)"),
        (offences_of_links, "See [there](#nowhere).\n\n# Somewhere\n"),
        (offences_of_links, "[![A picture](pictures/none.png)](#somewhere)\n\n# Somewhere\n"),
        (offences_of_files, "The rules stand in `wp/domain/no_such_rule.py`."),
        (offences_of_files, "```sh\ncat docs/no_such.md\n```\n"),
        (offences_of_files, "Pinned in `no_such.lock`."),
        (offences_of_tests, "Shown by `tests/docs/test_links.py::test_no_such`."),
        (offences_of_tests, "Shown by `tests/docs/test_no_such.py::test_no_such`."),
        (offences_of_names, "Ask `wp.services.query.no_such`."),
        (offences_of_names, "Run `python -m tests.tools.no_such`."),
    ],
)
def test_what_is_not_there_is_found(tmp_path, check, text):
    path = tmp_path / "made.md"
    path.write_text(text, encoding="utf-8")
    assert check(path) != []
    path.write_text(
        "[Here](#somewhere), `wp/errors.py`, `wp.errors.InputError`\n\n# Somewhere\n",
        encoding="utf-8",
    )
    assert check(path) == []
