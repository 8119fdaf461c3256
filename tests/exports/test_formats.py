"""The registry of formats and the lists of fields: one entry is enough for everything that is said
and made of it."""

from collections import Counter
from importlib import import_module

import pytest

from tests.support.building import day
from wp.exports.asked import ASKED
from wp.exports.checks import BREACH
from wp.exports.excel.lines import COLUMNS, FIRST
from wp.exports.field_types import (
    LIST,
    TEXT,
    Field,
    InSheet,
    column,
    flattened,
    object_of,
    sheet_columns,
    values_of,
)
from wp.exports.fields import FIELDS
from wp.exports.proposals import PROPOSAL
from wp.language.words import CATALOGUE
from wp.services.files.formats import FORMATS, MEDIA, REGISTRY, Along, Format, formats_of, names_of


@pytest.mark.parametrize("each", REGISTRY, ids=lambda each: f"{each.of} {each.name}")
def test_a_format_is_whole(each: Format) -> None:
    """What makes it is there, what it is called has words, and a browser knows its kind."""
    module, _, name = each.maker.rpartition(".")
    assert callable(getattr(import_module(f"wp.{module}"), name))
    assert (not each.title or each.title in CATALOGUE) and each.file in CATALOGUE
    assert each.mime == MEDIA[each.suffix]
    assert not each.route or each.route.endswith(f".{each.suffix}")


def test_no_two_formats_share_a_name_or_an_address() -> None:
    names = Counter((each.of, each.name) for each in REGISTRY)
    routes = Counter(each.route for each in REGISTRY if each.route)
    assert {*names.values()} == {*routes.values()} == {1}
    assert sum(len(formats_of(what)) for what in {each.of for each in REGISTRY}) == len(REGISTRY)


def test_the_page_has_a_sentence_for_every_format_of_the_lines() -> None:
    assert {f"export.of.{name}" for name in FORMATS} <= {*CATALOGUE}
    assert {f"export.with_{name}" for name in Along} <= {*CATALOGUE}
    assert all(name in names_of("lines") for name in FORMATS)


def test_a_new_field_is_one_entry() -> None:
    """Row, CSV, sheet and description have it where the list says; the other columns stay."""
    new = Field("colour", TEXT, lambda row: "red", "made_up", InSheet("colour", 9, after="topic"))
    fields = (*FIELDS[:4], new, *FIELDS[4:])
    assert list(object_of(fields)["properties"]).index("colour") == 4
    assert object_of(fields)["properties"]["colour"] == TEXT | {"description": "api.field.made_up"}
    assert list(flattened(fields)) == [
        *list(flattened(FIELDS))[:4],
        "colour",
        *list(flattened(FIELDS))[4:],
    ]
    keys = [each.key for each in sheet_columns(fields)]
    assert keys[keys.index("topic") + 1] == "colour"
    assert [key for key in keys if key != "colour"] == [each.key for each in sheet_columns(FIELDS)]


def test_the_sheet_of_lines_has_every_column_and_first_what_a_member_looks_for() -> None:
    """What is first is the sheet's own; the others follow as the list has them."""
    listed, shown = ([each.key for each in some] for some in (sheet_columns(FIELDS), COLUMNS))
    assert shown == [*FIRST, *(key for key in listed if key not in FIRST)]
    assert sorted(shown) == sorted(listed)


@pytest.mark.parametrize(
    "fields", [FIELDS, BREACH, PROPOSAL, ASKED], ids=["lines", "breaches", "proposals", "asked"]
)
def test_every_column_of_a_sheet_has_its_place(fields: tuple[Field, ...]) -> None:
    """None is lost because it follows a column that there is not."""

    def shown(some: tuple[Field, ...]) -> list[str]:
        return [
            key
            for each in some
            for key in (
                *([each.sheet.key] if each.sheet else []),
                *(shown(each.fields) if each.type is not LIST else []),
            )
        ]

    keys = [each.key for each in sheet_columns(fields)]
    assert sorted(keys) == sorted(shown(fields)) and len(keys) == len({*keys})


def test_a_path_ends_where_there_is_nothing() -> None:
    class Ending:
        on = day("2020-01-01")

    class Row:
        ending: Ending | None = None

    fields = (
        Field("on", {"type": ["string", "null"]}, "ending?.on"),
        Field("said", TEXT, "ending?.on"),
    )
    assert values_of(fields, Row()) == {"on": None, "said": ""}
    ended = Row()
    ended.ending = Ending()
    assert values_of(fields, ended) == {"on": "2020-01-01", "said": "2020-01-01"}
    assert column("on", 9, "ending?.on").read(ended) == day("2020-01-01")
