"""The tables of docs/development.md: the floors, what sets long runs, programs run by hand."""

import re

from tests.support.docs.known_table import KnownTable, Row, as_code
from tests.support.paths import ROOT
from tests.support.source.floors import PARTS
from wp.store.database import Engine

DEVELOPMENT = "docs/development.md"


def _floors(engine: Engine) -> list[Row]:
    def of(name: str) -> Row:
        part = PARTS[name]
        path = name.replace(".", "/")
        path = f"{path}/" if (ROOT / path).is_dir() else f"{path}.py"
        sees = "all below" if part.sees is None else _list(part.sees - {"wp.errors"})
        return as_code(path), str(part.floor), sees, _list(part.outside), None

    return [of(name) for name in PARTS]


def _list(names: frozenset[str]) -> str:
    return ", ".join(as_code(name) for name in sorted(names)) or "-"


def _knobs(engine: Engine) -> list[Row]:
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for name in re.findall(r'environ\.get\("(WP_\w+)"', path.read_text(encoding="utf-8")):
            files = found.setdefault(name, [])
            if (file := as_code(path.relative_to(ROOT).as_posix())) not in files:
                files.append(file)
    return [(as_code(name), None, ", ".join(files)) for name, files in sorted(found.items())]


def _programs(engine: Engine) -> list[Row]:
    return [
        (as_code(path.relative_to(ROOT).as_posix()), None)
        for folder, *patterns in (
            ("tests/tools", "*.py", "*/__main__.py"),
            ("tests/benchmarks", "*.py"),
            ("tests/faults", "__main__.py"),
        )
        for pattern in patterns
        for path in sorted((ROOT / folder).glob(pattern))
    ]


TABLES = (
    KnownTable(
        DEVELOPMENT,
        ("part", "floor", "sees of ours", "packages from outside", "what lives there"),
        _floors,
    ),
    KnownTable(DEVELOPMENT, ("variable", "what it sets", "read by"), _knobs),
    KnownTable(DEVELOPMENT, ("program", "what it does"), _programs),
)
