"""The floors of the house hold, and the checks see where they would not."""

from pathlib import Path

import pytest

from tests.support.paths import ROOT
from tests.support.source.floors import (
    PARTS,
    imports,
    modules,
    offences_of_cycles,
    offences_of_floors,
    offences_of_outside_packages,
    offences_of_packages,
    offences_of_parts,
    offences_of_relative_imports,
    part_of,
)

CHECKS = [
    offences_of_parts,
    offences_of_floors,
    offences_of_outside_packages,
    offences_of_relative_imports,
    offences_of_packages,
    offences_of_cycles,
]


@pytest.mark.parametrize("check", CHECKS)
def test_the_house_stands(check):
    assert check(ROOT) == []


def test_the_walk_finds_the_house():
    found = modules(ROOT)
    assert "wp.errors" in found and "wp.domain" in found
    assert any(part_of(one.target) == "wp.errors" for one in imports(ROOT))


def test_the_table_only_looks_down():
    for name, one in PARTS.items():
        for other in one.sees or ():
            assert PARTS[other].floor < one.floor, f"{name} sees {other}"


GOOD = {
    "app.py": "import streamlit\nfrom wp.ui import page\n",
    "pages/overview.py": "import pandas\nfrom wp.services import ask\n"
    "from wp.errors import WorkProgrammeError\n",
    "wp/__init__.py": '"""House."""\n',
    "wp/errors.py": "class WorkProgrammeError(Exception): ...\n",
    "wp/domain/__init__.py": '"""Rules."""\n',
    "wp/domain/status.py": "import datetime\nfrom wp.domain import timeline\n",
    "wp/domain/timeline.py": "from wp.errors import WorkProgrammeError\n",
    "wp/store/tables.py": "import sqlalchemy as sa\nfrom wp.domain.status import x\n",
    "wp/services/ask.py": "from wp.store.tables import y\nfrom wp.language import z\n",
    "wp/ui/page.py": "from wp.services.ask import w\n",
}


def plant(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def test_a_good_tree_passes(tmp_path):
    plant(tmp_path, GOOD)
    assert [offence for check in CHECKS for offence in check(tmp_path)] == []


@pytest.mark.parametrize(
    ("check", "name", "text"),
    [
        (offences_of_parts, "wp/utils.py", ""),
        (offences_of_parts, "wp/helpers/text.py", ""),
        (offences_of_floors, "wp/domain/bad.py", "from wp.store.tables import y\n"),
        (offences_of_floors, "wp/domain/bad.py", "def f():\n    import wp.store.tables\n"),
        (
            offences_of_floors,
            "wp/domain/bad.py",
            "import importlib\nimportlib.import_module('wp.store.tables')\n",
        ),
        (offences_of_floors, "wp/store/bad.py", "from wp import language\n"),
        (offences_of_floors, "wp/store/bad.py", "from wp.loaders.rows import Row\n"),
        (offences_of_floors, "wp/errors.py", "from wp.domain import timeline\n"),
        (offences_of_floors, "wp/charts/bad.py", "from wp.store.tables import y\n"),
        (offences_of_floors, "wp/cli/bad.py", "from wp.ui import page\n"),
        (offences_of_floors, "wp/ui/bad.py", "import pages.overview\n"),
        (offences_of_floors, "pages/bad.py", "from wp.store.tables import y\n"),
        (offences_of_floors, "app.py", "from wp.services import ask\n"),
        (offences_of_outside_packages, "wp/domain/bad.py", "import pandas\n"),
        (offences_of_outside_packages, "wp/store/bad.py", "from pandas import DataFrame\n"),
        (offences_of_outside_packages, "wp/services/bad.py", "import sqlalchemy.exc\n"),
        (offences_of_outside_packages, "wp/cli/bad.py", "import pandas\n"),
        (offences_of_relative_imports, "wp/domain/bad.py", "from .status import x\n"),
        (offences_of_relative_imports, "wp/domain/bad.py", "from . import status\n"),
        (offences_of_packages, "wp/domain/__init__.py", '"""Rules."""\nX = 1\n'),
        (offences_of_packages, "wp/domain/__init__.py", ""),
        (offences_of_cycles, "wp/domain/timeline.py", "from wp.domain.status import x\n"),
        (
            offences_of_cycles,
            "wp/domain/timeline.py",
            "def f():\n    from wp.domain import status\n",
        ),
    ],
)
def test_a_bad_tree_fails(tmp_path, check, name, text):
    plant(tmp_path, GOOD | {name: text})
    assert check(tmp_path) != []
