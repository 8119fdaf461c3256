"""The closed lists of the domain and the readers are those that the code uses."""

from dataclasses import fields

from tests.support.source.written_texts import given, members, texts_beside
from wp.domain import findings
from wp.domain.checks import model
from wp.domain.checks.model import CheckCode
from wp.domain.filter import VALUES, Facet, Filter
from wp.domain.findings import FindingCode
from wp.domain.progress import Statement
from wp.domain.reporting.update_workbook import FaultCode
from wp.language.words import CATALOGUE, LANGUAGES, Words
from wp.loaders.sheets.column_mapping import FIELDS


def test_every_doubt_has_a_code_and_a_column_that_the_catalogue_knows() -> None:
    """A code is a member of its list wherever it is meant, and none is without a reader."""
    # A sentence of a status and one of our own tables have names of their own that read alike.
    spelled = {code for code in FindingCode if "." in code} - {"timeline.unread", "cell.error"}
    assert members("FindingCode", "wp/loaders") == FindingCode.__members__.keys()
    assert spelled & texts_beside("wp/domain/findings.py") == set()
    assert {*FIELDS, "number", ""} == {*findings.COLUMNS}


def test_every_facet_is_asked_by_a_field_of_the_filter_and_read_from_a_line() -> None:
    assert {each.name for each in fields(Filter) if each.default == ()} == {*Facet}
    assert VALUES.keys() == {*Facet}


def test_every_fault_of_a_check_and_of_a_returned_cell_is_in_its_list() -> None:
    assert {*model.FAULTS} == {*CheckCode}
    assert given("Breach", 2) <= {fault for found in model.FAULTS.values() for fault in found}
    named = {FaultCode[name] for name in members("FaultCode", "wp/")}
    assert named | {"status", "authority"} == {*FaultCode}, "those are called as their columns are"
    reported = given("Problem", 0) & {each.name for each in fields(Statement)}
    assert {f"field.{name}" for name in reported} <= {*CATALOGUE}


def test_what_the_catalogue_does_not_know_is_shown_as_it_was_given() -> None:
    for language in LANGUAGES:
        words = Words(language)
        assert words.named("column", "a column of 2031") == "a column of 2031"
        assert words.named("finding", "new.doubt") == "new.doubt"
        assert words.standing("noted with regret") == "noted with regret"
