"""What several tests share stands in tests/support: nothing is imported from a test, or from
conftest, or by a bare name that only some ways of running the tests know."""

import ast

import pytest

from tests.support.paths import ROOT
from tests.support.source.files import named, sources

TOPS = {path.stem for path in (ROOT / "tests").iterdir()}


def imported(code: str) -> list[str]:
    """The modules that this code imports, and what it takes out of packages by name."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found += [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found += [module, *(f"{module}.{each.name}" for each in node.names)]
    return found


def misplaced(code: str) -> list[str]:
    """The imports that take something out of a test, or by a bare name."""
    return [
        name
        for name in imported(code)
        if (parts := name.split("."))[0] in TOPS | {"", "conftest"}
        or (parts[0] == "tests" and any(map(_a_test, parts)))
        or _a_test(parts[0])
    ]


def _a_test(part: str) -> bool:
    return part == "conftest" or part.startswith("test_")


def test_nothing_is_imported_from_a_test() -> None:
    found = {
        named(path): misplaced(path.read_text(encoding="utf-8"))
        for path in sources("tests", "wp", "pages")
    }
    assert {name: imports for name, imports in found.items() if imports} == {}


@pytest.mark.parametrize(
    "code",
    [
        "from tests.house.test_floors import TREE",
        "from tests.house import test_floors",
        "import tests.conftest",
        "from conftest import engine",
        "from domain.test_status import judge",
        "from support.paths import ROOT",
        "from test_floors import TREE",
        "from .test_floors import TREE",
    ],
)
def test_an_import_from_a_test_is_found(code: str) -> None:
    assert misplaced(code)
