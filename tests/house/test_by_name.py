"""What has many fields is built by their names: a value in the wrong one of fourteen places is
no error to anybody."""

import ast

from tests.support.paths import ROOT

MOST = 7


def built_here(tree: ast.Module) -> set[str]:
    """The names of our own classes that a module knows: defined in it, or imported from `wp`."""
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    imports = [
        n
        for n in ast.walk(tree)
        if isinstance(n, ast.ImportFrom) and (n.module or "").startswith("wp.")
    ]
    return own | {
        alias.name
        for node in imports
        for alias in node.names
        if alias.name.strip("_")[:1].isupper()
    }


def test_no_value_is_built_by_more_than_seven_places() -> None:
    files = (*ROOT.glob("wp/**/*.py"), *ROOT.glob("pages/*.py"))
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in files}
    calls = [
        (f"{file.relative_to(ROOT)}:{call.lineno} {call.func.id}", len(call.args))
        for file, tree in trees.items()
        for known in (built_here(tree),)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in known
    ]
    assert len(calls) > 1_000 and [place for place, places in calls if places > MOST] == []
