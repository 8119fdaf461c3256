"""The verbs that write, as the source has them: every function of the services that opens a
transaction for writing, and every other one that hands on who acts to such a one."""

import ast
from typing import NamedTuple

from tests.support.paths import ROOT

ABOVE_THE_STORE = ("services", "ui", "cli", "web")
# The one place where a transaction is opened for somebody.
DOOR = "wp.services.writing"


class Opening(NamedTuple):
    """A function that opens a transaction: its module, its name, who acts and the verb, as they are
    written."""

    module: str
    function: str
    who: str
    verb: str


def functions(*parts: str) -> list[tuple[str, ast.FunctionDef]]:
    """Every function of these parts of the product, each with its module."""
    found = []
    for path in (path for part in parts for path in sorted((ROOT / "wp" / part).rglob("*.py"))):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [(module, node) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return found


def called(node: ast.AST) -> str:
    """The name of the function that a call calls, "" for what is no call of a name."""
    if not isinstance(node, ast.Call):
        return ""
    named = node.func
    return named.id if isinstance(named, ast.Name) else getattr(named, "attr", "")


def openings() -> list[Opening]:
    """The functions that open a transaction through the one place for it."""
    return [
        Opening(module, function.name, ast.unparse(call.args[1]), ast.unparse(call.args[2]))
        for module, function in functions("services")
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and called(call) == "writing_as"
    ]


def passing_by() -> list[str]:
    """The functions that open one in another way."""
    return [
        f"{module}.{function.name}"
        for module, function in functions(*ABOVE_THE_STORE)
        if module != DOOR
        if any(
            called(node) == "writing" or "engine.begin" in ast.unparse(node)
            for node in ast.walk(function)
            if isinstance(node, ast.Call)
        )
    ]


def verbs() -> set[tuple[str, str]]:
    """The public functions that open a transaction for somebody, or hand who acts on to one that
    does, by module and name; those within the transaction of another are parts of it."""
    opening = {each.function for each in openings() if each.who == "acting"}
    while (
        more := {
            function.name
            for _, function in functions("services")
            if {each.arg for each in function.args.args} & {"acting", "connection"} == {"acting"}
            if any(called(node) in opening for node in ast.walk(function))
        }
        - opening
    ):
        opening |= more
    return {
        (module, function.name)
        for module, function in functions("services")
        if function.name in opening and module != DOOR
        if "acting" in [each.arg for each in function.args.args]
    }
