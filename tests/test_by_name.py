"""What has many fields is built by their names: a value in the wrong one of fourteen places is
no error to anybody."""

import ast
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
MOST = 7


def test_no_value_is_built_by_more_than_seven_places() -> None:
    trees = {
        f: ast.parse(f.read_text(encoding="utf-8"))
        for f in (*HOME.glob("wp/**/*.py"), *HOME.glob("pages/*.py"))
    }
    classes = {
        n.name for tree in trees.values() for n in ast.walk(tree) if isinstance(n, ast.ClassDef)
    }
    long = [
        f"{file.relative_to(HOME)}:{call.lineno} {call.func.id}"
        for file, tree in trees.items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        if call.func.id in classes and len(call.args) > MOST
    ]
    assert len(classes) > 200 and long == []
