"""HTML is written in `wp/ui/parts` and `wp/ui/shell` alone: pages call the parts, which escape."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.paths import ROOT

HOME = ("wp/ui/parts/", "wp/ui/shell/")
WALKED = ("wp/ui", "pages", "app.py")
MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<[a-zA-Z]+ |&(?:[a-z]+|#\d+);")
# What makes HTML of a text, or vouches that a text is HTML.
MAKERS = {"tag", "Markup", "escape", "MarkedWords"}


def modules(root: Path) -> Iterator[Path]:
    """Every module of the screens outside the home of HTML."""
    for name in WALKED:
        place = root / name
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            if not path.relative_to(root).as_posix().startswith(HOME):
                yield path


def offences(source: str) -> list[str]:
    """What in a module makes HTML of its own: the line, and what stands there."""
    tree, found = ast.parse(source), []
    documented = {id(text) for text in docstrings(tree)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str() as text) if id(node) not in documented:
                if MARKUP.search(text):
                    found.append(f"{node.lineno}: {text[:40]}")
            case ast.Attribute(value=ast.Name("st"), attr="html" | "markdown"):
                found.append(f"{node.lineno}: st.{node.attr}")
            case ast.ImportFrom(module=module, names=names):
                made = {each.name for each in names} & MAKERS
                # A type may be named; it is made in the home alone.
                if made - {"Markup"} or (made and module != "wp.ui.parts.html"):
                    found.append(f"{node.lineno}: {', '.join(sorted(made))} of {module}")
            case ast.Call(func=ast.Name("Markup")):
                found.append(f"{node.lineno}: Markup(...)")
    return found


def docstrings(tree: ast.Module) -> Iterator[ast.expr]:
    """The documentation of a module, its classes and functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def test_pages_make_no_html_of_their_own() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): told
        for path in modules(ROOT)
        if (told := offences(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "source",
    [
        'said = f"<p>{text}</p>"',
        "said = '<span class=\"x\">' + text",
        'said = "a &ensp; b"',
        "import streamlit as st\nst.html(said)",
        "import streamlit as st\nst.markdown(said, unsafe_allow_html=True)",
        "from html import escape",
        "from markupsafe import Markup",
        "from wp.ui.parts.html import tag",
        "from wp.ui.parts.html import Markup\nsaid = Markup(text)",
    ],
)
def test_each_way_around_the_parts_is_seen(source: str) -> None:
    assert offences(source)


def test_what_is_no_html_is_left_alone() -> None:
    assert not offences(
        '"""A <p> in words."""\nfrom wp.ui.parts.html import Markup, link\nn = "a < b"'
    )
