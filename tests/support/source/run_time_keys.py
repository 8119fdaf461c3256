"""The keys of the catalogue that the code puts together while it runs, found in its syntax trees.

A family is a pattern such as "status.{}". Its values are either written out beside it (a loop over
a literal, a choice between constants), or come from elsewhere; the test names where.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache

from tests.support.paths import ROOT
from wp.language.words import CATALOGUE

HERE = ROOT
TREES = {
    str(file.relative_to(HERE)): ast.parse(file.read_text(encoding="utf-8"))
    for file in [HERE / "app.py", *HERE.glob("wp/**/*.py"), *HERE.glob("pages/*.py")]
}


@cache
def nodes_of(file: str) -> tuple[ast.AST, ...]:
    """Every node of one of the trees; to walk through all of them takes seconds."""
    return tuple(ast.walk(TREES[file]))


ASKING = {"words", "_words", "w", "self", "Phrase"}
_FAMILY = re.compile(r"[a-z_]+[._][a-z_.{}-]*")


def pattern_of(node: ast.AST) -> str:
    """The pattern of a text put together from constants and values, "" for anything else."""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            each.value if isinstance(each, ast.Constant) else "{}" for each in node.values
        )
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mod)):
        sides = [
            part.value if isinstance(part, ast.Constant) else "{}"
            for part in (node.left, node.right)
        ]
        return (
            "".join(map(str, sides))
            if any(isinstance(p, ast.Constant) for p in (node.left, node.right))
            else ""
        )
    called = node.func if isinstance(node, ast.Call) else None
    if (
        isinstance(called, ast.Attribute)
        and called.attr in ("format", "join")
        and is_text(called.value)
    ):
        return str(called.value.value) + ("{}" if called.attr == "join" else "")
    return ""


def name_called(call: ast.Call) -> str:
    """The last name of what is called; only what has no name is written out, which is slow."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ast.unparse(call.func).split(".")[-1]


def asks(node: ast.AST) -> bool:
    """Whether a call asks the catalogue, or makes a phrase or an error that will."""
    if not isinstance(node, ast.Call) or not node.args:
        return False
    name = name_called(node)
    return name in ASKING or name.endswith(("Error", "Words()"))


@cache
def expression(pattern: str) -> re.Pattern[str]:
    """What the keys of a family look like."""
    return re.compile("(.+)".join(map(re.escape, pattern.split("{}"))))


def families() -> Iterator[tuple[str, str, ast.AST, ast.AST]]:
    """Every family: its pattern, the place, the node of the key, and the function (or module)
    around it.

    A text counts where the catalogue is asked with it, directly or through a variable, or where it
    begins with a family's name and fits a key.
    """
    for file, tree in TREES.items():
        if "/entries/" in file:
            continue
        asked = {id(node.args[0]) for node in nodes_of(file) if asks(node)}
        names = {
            ast.unparse(n.args[0])
            for n in nodes_of(file)
            if asks(n) and isinstance(n.args[0], ast.Name)
        }
        for within, node in inside(tree, tree):
            if isinstance(node, ast.Assign) and names & {
                ast.unparse(each) for each in node.targets
            }:
                asked |= {id(each) for each in ast.walk(node.value)}
            pattern = pattern_of(node)
            fits = (
                "{}" in pattern
                and _FAMILY.fullmatch(pattern)
                and any(map(expression(pattern).fullmatch, CATALOGUE))
            )
            if fits or (pattern and id(node) in asked and " " not in pattern):
                yield pattern, f"{file}:{node.lineno}", node, within


def inside(node: ast.AST, within: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Every node with the function it stands in."""
    for child in ast.iter_child_nodes(node):
        yield within, child
        yield from inside(
            child, child if isinstance(child, (ast.FunctionDef, ast.Lambda)) else within
        )


def written_out(key: ast.AST, within: ast.AST, where: str) -> set[str]:
    """The values of a key's one place, where they stand in the same function or module; empty
    where they do not."""
    holes = [part.value for part in ast.walk(key) if isinstance(part, ast.FormattedValue)]
    if len(holes) != 1:
        return set()
    if isinstance(holes[0], ast.IfExp):
        return constants(holes[0], within, where)
    return bound(holes[0].id, within, where) if isinstance(holes[0], ast.Name) else set()


def bound(name: str, within: ast.AST, where: str) -> set[str]:
    """What a name stands for: the values of a loop over a literal, or the constants that it is
    given."""
    found: set[str] = set()
    for node in ast.walk(within):
        if isinstance(node, (ast.For, ast.comprehension)):
            found |= looped(name, node.target, node.iter, within, where)
        elif isinstance(node, ast.Assign) and name in map(ast.unparse, node.targets):
            found |= constants(node.value, within, where)
        elif isinstance(node, ast.arg) and node.arg == name:
            return set()
    return found


def looped(name: str, target: ast.expr, over: ast.expr, within: ast.AST, where: str) -> set[str]:
    """The values that a loop gives to a name."""
    if (
        isinstance(over, ast.Call)
        and ast.unparse(over.func) == "enumerate"
        and isinstance(target, ast.Tuple)
    ):
        return looped(name, target.elts[1], over.args[0], within, where)
    if (
        isinstance(over, ast.Call)
        and ast.unparse(over.func) == "zip"
        and isinstance(target, ast.Tuple)
    ):
        pairs = zip(target.elts, over.args, strict=False)
        return set().union(*(looped(name, each, one, within, where) for each, one in pairs))
    if isinstance(target, ast.Name) and target.id == name:
        return constants(over, within, where)
    if isinstance(target, ast.Tuple) and name in map(ast.unparse, target.elts):
        at = list(map(ast.unparse, target.elts)).index(name)
        if isinstance(over, ast.Call) and ast.unparse(over.func).endswith(".items"):
            return constants(over.func.value, within, where) if at == 0 else set()
        rows = meant(over, within, where)
        rows = rows.elts if isinstance(rows, (ast.Tuple, ast.List)) else []
        return set().union(
            *(constants(row.elts[at], within, where) for row in rows if isinstance(row, ast.Tuple))
        )
    return set()


def meant(node: ast.AST, within: ast.AST, where: str) -> ast.AST:
    """What stands behind a name: what it is given in the function, else in the module."""
    if not isinstance(node, ast.Name):
        return node
    for scope in (within, TREES[where.split(":")[0]]):
        for each in ast.walk(scope):
            one = [each.target] if isinstance(each, ast.AnnAssign) and each.value else []
            targets = each.targets if isinstance(each, ast.Assign) else one
            if node.id in map(ast.unparse, targets):
                return each.value
    return node


def constants(node: ast.AST, within: ast.AST, where: str) -> set[str]:
    """The texts of a literal: a constant, several, the keys of a dict, either side of a choice;
    empty for all else."""
    match meant(node, within, where):
        case ast.Constant(value=str(text)):
            return {text}
        case ast.IfExp(body=body, orelse=orelse):
            both = constants(body, within, where), constants(orelse, within, where)
            return both[0] | both[1] if all(both) else set()
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            each = [constants(part, within, where) for part in parts]
            return set().union(*each) if all(each) else set()
        case ast.Dict(keys=keys):
            each = [constants(key, within, where) for key in keys if key]
            return set().union(*each) if all(each) else set()
    return set()


def texts_of(node: ast.AST) -> Iterator[str]:
    """The texts that a node may give: what it is compared with is none of them."""
    if is_text(node):
        yield str(node.value)
    for child in ast.iter_child_nodes(node):
        if not isinstance(node, ast.Compare) and not (
            isinstance(node, ast.IfExp) and child is node.test
        ):
            yield from texts_of(child)


def is_text(node: ast.AST) -> bool:
    """Whether a node is a text written out."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
