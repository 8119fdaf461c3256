"""Imports go down only: the floors of the house, read from every import statement under `wp/`,
`pages/` and `app.py`.

Every check takes the root of a tree and returns its offences as sentences; there is no list of
exceptions.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Part:
    """One part of the house: its floor, the parts it may see (None: all below) and the packages
    from outside."""

    floor: int
    sees: frozenset[str] | None
    outside: frozenset[str] = frozenset()


def part(floor: int, sees: str | None, outside: str = "") -> Part:
    """Write a part as one line of the table; everybody may see `wp.errors`."""
    return Part(
        floor,
        None if sees is None else frozenset(sees.split()) | {"wp.errors"},
        frozenset(outside.split()),
    )


ALL_BELOW = None


PARTS = {
    "wp.errors": Part(0, frozenset()),
    "wp.installation": Part(0, frozenset(), frozenset({"platformdirs"})),
    "wp.server_log": Part(0, frozenset()),
    "wp.domain": part(1, ""),
    "wp.store": part(2, "wp.domain", "sqlalchemy alembic"),
    "wp.loaders": part(2, "wp.domain", "openpyxl defusedxml docx lxml pdfplumber pdfminer"),
    "wp.language": part(2, "wp.domain wp.installation", "babel"),
    "wp.look": part(2, "wp.domain"),
    "wp.exports": part(
        3, "wp.domain wp.language wp.look", "openpyxl xlsxwriter docx lxml icalendar plotly pandas"
    ),
    "wp.charts": part(
        3, "wp.domain wp.language wp.look", "openpyxl xlsxwriter docx lxml icalendar plotly pandas"
    ),
    "wp.services": part(4, ALL_BELOW),
    "wp.ui": part(5, ALL_BELOW, "streamlit typer starlette markupsafe"),
    "wp.cli": part(5, ALL_BELOW, "streamlit typer click starlette uvicorn"),
    "wp.web": part(5, ALL_BELOW, "streamlit typer starlette uvicorn authlib joserfc requests"),
    "pages": part(6, "wp.ui wp.services wp.charts wp.look wp.domain", "streamlit pandas"),
    "app": part(7, "wp.ui", "streamlit"),
}


OURS = {"wp", "pages", "app"}


@dataclass(frozen=True)
class Import:
    """One imported name, with the place where it stands."""

    module: str
    target: str
    place: str
    relative: bool = False


def modules(root: Path) -> dict[str, Path]:
    """Every module of the tree by its dotted name; a package goes by the name of its folder."""
    files = [path for top in ("wp", "pages") for path in sorted((root / top).rglob("*.py"))]
    files += [path for path in [root / "app.py"] if path.exists()]
    return {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path
        for path in files
    }


def imports(root: Path) -> Iterator[Import]:
    """Every import of the tree, those inside functions and `importlib.import_module("name")`
    included."""
    tree = modules(root)
    for module, path in tree.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), filename=str(path))):
            for target, relative in dict.fromkeys(_targets(node, tree)):
                yield Import(
                    module, target, f"{path.relative_to(root).as_posix()}:{node.lineno}", relative
                )


def _targets(node: ast.AST, tree: dict[str, Path]) -> Iterator[tuple[str, bool]]:
    if isinstance(node, ast.Import):
        yield from ((alias.name, False) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        for alias in node.names:
            full = f"{base}.{alias.name}"
            yield (full if full in tree or base == "wp" else base), node.level > 0
    elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in {"import_module", "__import__"} and isinstance(node.args[0].value, str):
            yield node.args[0].value, node.args[0].value.startswith(".")


def part_of(module: str) -> str:
    """The part in which a module lives: `wp.domain.timeline` -> `wp.domain`, `pages.overview` ->
    `pages`."""
    return ".".join(module.split(".")[:2]) if module.startswith("wp.") else module.split(".")[0]


def may_see(name: str, other: str) -> bool:
    """Whether one part may import from another."""
    here, there = PARTS[name], PARTS.get(other)
    if there is None or there.floor >= here.floor:
        return False
    return here.sees is None or other in here.sees


def offences_of_floors(root: Path) -> list[str]:
    """Imports that go up, sideways or past the table."""
    found = []
    for one in imports(root):
        here, there = part_of(one.module), part_of(one.target)
        if one.relative or here == "wp" or here == there or one.target.split(".")[0] not in OURS:
            continue
        if here in PARTS and not may_see(here, there):
            found.append(f"{one.place}: {here} may not import {one.target}")
    return found


def offences_of_parts(root: Path) -> list[str]:
    """Modules that live in no part of the table."""
    return [
        f"{name}: no part of the house"
        for name in modules(root)
        if name != "wp" and part_of(name) not in PARTS
    ]


def offences_of_outside_packages(root: Path) -> list[str]:
    """Packages that a part may not use."""
    found = []
    for one in imports(root):
        package, here = one.target.split(".")[0], part_of(one.module)
        if one.relative or package in OURS or package in sys.stdlib_module_names:
            continue
        if package not in PARTS.get(here, Part(0, frozenset())).outside:
            found.append(f"{one.place}: {here} may not use {package}")
    return found


def offences_of_relative_imports(root: Path) -> list[str]:
    """Imports that begin with a dot."""
    return [f"{one.place}: a relative import" for one in imports(root) if one.relative]


def offences_of_packages(root: Path) -> list[str]:
    """`__init__.py` files that hold anything but a docstring."""
    found = []
    for name, path in modules(root).items():
        if path.name == "__init__.py":
            body = ast.parse(path.read_text(encoding="utf-8")).body
            if len(body) != 1 or ast.get_docstring(ast.Module(body, [])) is None:
                found.append(f"{name}: __init__.py holds a docstring and nothing else")
    return found


def offences_of_cycles(root: Path) -> list[str]:
    """Modules that import each other, directly or through others."""
    tree = modules(root)
    graph: dict[str, set[str]] = {name: set() for name in tree}
    for one in imports(root):
        if one.target in tree and one.target != one.module:
            graph[one.module].add(one.target)
    while free := [name for name, targets in graph.items() if not targets & graph.keys()]:
        for name in free:
            del graph[name]
    return [
        f"{name}: part of a cycle, or above one, with {', '.join(sorted(graph))}"
        for name in sorted(graph)
    ]
