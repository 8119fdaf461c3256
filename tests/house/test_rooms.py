"""Files and folders of a size that can be taken in at a glance; one name, one thing."""

from collections import defaultdict
from pathlib import Path

from tests.support.paths import ROOT
from tests.support.source.files import named, sources
from tests.support.source.floors import PARTS

LINES, FILES, UNFORMATTED = 250, 20, 5
TWO_FLOORS = "one noun: the rule, its keeping, its words, its verbs, its page"
FOLDER = "the folder makes it another thing"
# Stems that several modules of wp/ have, and why.
TWINS = {
    **dict.fromkeys(
        (
            "about",
            "alignment",
            "asked",
            "checks",
            "choice",
            "comparison",
            "decisions",
            "directory",
            "drafts",
            "editions",
            "errors",
            "findings",
            "formats",
            "history",
            "ical",
            "lines",
            "people",
            "progress",
            "proposals",
            "proposed",
            "reports",
            "requests",
            "review",
            "sessions",
            "settling",
            "spoken",
            "step_order",
            "summary",
            "timeline",
            "tokens",
            "topics",
            "update_workbook",
            "visits",
        ),
        TWO_FLOORS,
    ),
    **dict.fromkeys(
        (
            "annex",
            "application",
            "cells",
            "changes",
            "columns",
            "confirm",
            "downloads",
            "elements",
            "filter",
            "headlines",
            "package",
            "reader",
            "reading",
            "request",
            "revisions",
            "rows",
            "styles",
            "tables",
        ),
        FOLDER,
    ),
}


def stems() -> dict[str, list[Path]]:
    """The modules of wp/ by their stems."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in sources("wp"):
        if path.stem != "__init__":
            found[path.stem].append(path)
    return found


def test_no_file_is_longer_than_can_be_read_at_once():
    lengths = {
        named(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources("wp", "pages", "tests")
    }
    assert {name: n for name, n in lengths.items() if n > LINES} == {}


def test_no_folder_holds_more_files_than_can_be_looked_over():
    held: dict[str, int] = defaultdict(int)
    for path in sources("wp", "pages", "tests"):
        held[named(path.parent)] += path.stem != "__init__"
    assert {name: n for name, n in held.items() if n > FILES} == {}


def test_a_name_of_several_modules_has_its_reason():
    several = {stem: paths for stem, paths in stems().items() if len(paths) > 1}
    assert {
        stem: [named(path) for path in paths]
        for stem, paths in several.items()
        if stem not in TWINS
    } == {}
    assert sorted(TWINS.keys() - several.keys()) == [], "listed, and no twins any more"


def test_no_unqualified_twins_on_one_floor():
    floors: dict[tuple[str, int], list[str]] = defaultdict(list)
    for stem, paths in stems().items():
        for path in paths:
            part = ".".join(path.relative_to(ROOT).parts[:2])
            if path.parent.parent == ROOT / "wp":
                floors[stem, PARTS[part].floor].append(named(path))
    assert [paths for paths in floors.values() if len(paths) > 1] == []


def test_hardly_anything_is_left_out_of_the_formatting():
    marked = [
        (named(path), line.partition("fmt: skip")[2].strip())
        for path in [*sources("wp", "pages", "tests"), ROOT / "app.py"]
        if path != Path(__file__)
        for line in path.read_text(encoding="utf-8").splitlines()
        if "fmt: skip" in line or "fmt: off" in line
    ]
    assert len(marked) <= UNFORMATTED, marked
    assert [name for name, reason in marked if not reason] == [], "each says why"
