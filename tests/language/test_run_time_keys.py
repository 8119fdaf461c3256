"""Every family of keys put together at run time is whole in every language; a new one fails."""

from collections.abc import Iterable
from dataclasses import fields

import pytest

from tests.support.docs.api_words import field_notes, parameter_notes
from tests.support.docs.help_keys import help_keys
from tests.support.french import ARTICLES, NOUNS
from tests.support.source.run_time_keys import families, written_out
from tests.support.source.written_texts import given, keys_in, members, named_in, values_in
from tests.support.vocabulary.entry_keys import entry_keys
from wp.domain import findings
from wp.domain.checks import model
from wp.domain.checks.model import CheckCode
from wp.domain.checks.requests import RequestState
from wp.domain.codes import GROUPS
from wp.domain.counts.crosstab import TYPES
from wp.domain.counts.schedule import GROUPINGS
from wp.domain.counts.workload import Turn
from wp.domain.editions import annex
from wp.domain.editions.comparison import Kind
from wp.domain.editions.matching import How
from wp.domain.editions.topic_changes import TopicAspect
from wp.domain.filter import FLAGS, Facet
from wp.domain.meetings import decisions
from wp.domain.meetings.decisions import FollowUpState, Outcome
from wp.domain.meetings.proposals import NEEDED, Fate
from wp.domain.on_a_line import OnALine
from wp.domain.people.rights import Verb
from wp.domain.people.roles import Role
from wp.domain.plans.alignment import DisagreementCode
from wp.domain.plans.counterparts import LinkKind
from wp.domain.programme import Part, ProgrammeKind, TaskType
from wp.domain.progress import Authority, ProgressStatus, Statement
from wp.domain.reporting import update_workbook
from wp.domain.reporting.update_workbook import CHECK, NAMED, OPEN, SHOWN, Choice
from wp.domain.sessions import Precision, SessionState
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus
from wp.exports import comparison
from wp.exports.asked import ASKED
from wp.exports.checks import BREACH
from wp.exports.excel.checks import CHECKS
from wp.exports.excel.decisions_history import DECISIONS, HISTORY
from wp.exports.excel.lines import COLUMNS
from wp.exports.excel.update_columns import STEPS
from wp.exports.field_types import sheet_columns
from wp.exports.proposals import PROPOSAL
from wp.exports.word.annex import _NOTED
from wp.language.dates import SEASONS
from wp.language.record_names import SOURCES
from wp.language.words import CATALOGUE
from wp.loaders.rows import Tracked
from wp.loaders.sheets.column_mapping import FIELDS
from wp.loaders.tables.layout import TopicsFrom
from wp.loaders.word_account import Reason
from wp.services.clock import ClockDoubt
from wp.services.files.formats import FORMATS, REGISTRY, Along, formats_of
from wp.ui.pages.alignment import UNITS
from wp.ui.pages.import_.findings import OF_ROW
from wp.ui.pages.people import Change
from wp.ui.shell.navigation import GROUPS as MENU
from wp.ui.shell.navigation import page_names
from wp.web.api import PATHS

STRATEGY = named_in("wp/ui/pages/strategy.py", "FACETS")
SUMMARY = [Facet[name] for name in members("Facet", "wp/exports/excel/summary.py")]
ANSWERS = [f"{flag}.{answer}" for flag in FLAGS for answer in ("yes", "no")]
# What the two plans disagree about is told by the sentences of the disagreements.
TOLD_BY_DISAGREEMENTS = {CheckCode.COUNTERPART, CheckCode.TIME_FRAMES, CheckCode.INACTIVE}
FAULTS = {
    code: [f"{code.value}.{each}" for each in faults] for code, faults in model.FAULTS.items()
}
PROBLEMS = {code for code in given("Problem", 1) if not code.endswith("_")} | {
    *("actor.too_long", "actor.control", *(f"proposal.needs_{n}" for n in NEEDED)),
    *(f"settling.in_{column}" for column in ("timeline", "bodies", "strategic", "type")),
}
SHEETS = given("add_rows", 1)
FIELDS_OF_SHEETS = map(sheet_columns, (ASKED, BREACH, PROPOSAL))
SHEET_COLUMNS = [
    column.key
    for columns in (COLUMNS, DECISIONS, HISTORY, CHECKS, *FIELDS_OF_SHEETS)
    for column in columns
]

# A family and what closes it: two places that vary are one value with the dot between them.
CLOSED: dict[str, Iterable[str]] = {
    "article.{}.{}": [f"{form}.{kind}" for form in ARTICLES for kind in NOUNS],
    "about.status.{}": TimelineStatus,
    "api.field.{}": field_notes(),
    "api.file.{}": {each.of for each in REGISTRY if each.route},
    "api.parameter.{}": parameter_notes(),
    "api.path.{}": [each.name for each in PATHS],
    "align.group.{}": DisagreementCode,
    "align.unit.{}": (*UNITS.values(), "pairs"),
    "align.kind.{}": (*LinkKind, "not judged", "all"),
    "authority.{}": Authority,
    "calendar.session.{}": SessionState,
    "check.breach.{}.{}": [
        key for check in {*CheckCode} - TOLD_BY_DISAGREEMENTS for key in FAULTS[check]
    ],
    "check.file.{}": formats_of("checks"),
    "asked.state.{}": RequestState,
    "check.mend.{}.{}": [key for check in CheckCode for key in FAULTS[check]],
    "check.name.{}": CheckCode,
    "check.rule.{}": CheckCode,
    "check.source.{}": {source.named for source in model.SOURCES.values() if source.named},
    "check.word.{}": [
        *values_in("_unsaid", "key"),
        *(f"missing.{each}" for each in NEEDED),
        "type.M",
        "type.none",
    ],  # a task that is Advanced is typed as the checks want it
    "column.{}": {*keys_in("fields_of"), *values_in("doubts_of", "name"), *OF_ROW},
    "column_of.{}": (*FIELDS, "none"),
    "importing.topics_{}": TopicsFrom,
    "template.{}": formats_of("template"),
    "compare.col.{}": comparison.COLUMNS,
    "compare.n_{}": (*Kind, "unchanged", "topic_changes"),
    "comparing.n_{}": Kind,
    "comparing.{}": [name for name, each in formats_of("comparison").items() if each.title],
    "documents.abbreviations.{}": _NOTED.values(),
    "documents.pack.due.{}": {*map(str, FollowUpState)} - {*map(str, Outcome)},
    "documents.pack.{}": given("_table", 0, file="session") | given("_titled", 1),
    "documents.note.{}": ("bodies", "codes", "types"),
    "documents.part.{}": Part,
    "documents.type.{}": TaskType,
    "documents.{}.{}": [
        f"{kind}.{column}" for kind in ProgrammeKind for column in annex.COLUMNS[kind]
    ],
    "export.as.{}": FORMATS,
    "export.of.{}": FORMATS,
    "export.with_{}": Along,
    "facet.{}": (*Facet, "text"),
    "fate.{}": Fate,
    "field.{}": {*(each.name for each in fields(Statement)), "actor", "members", "observers"}
    - {"withdraws"},
    "filter.type.{}": TYPES,
    "filter.{}": (*({*Facet} - {"type", "body"}), *ANSWERS),
    "filter.{}.{}": ANSWERS,
    "follow_up.{}": FollowUpState,
    "group.{}": GROUPS,
    "importing.kind_{}": ProgrammeKind,
    "importing.side_{}": Tracked,
    "importing.tracked_{}": (*Tracked, "both"),
    **help_keys(),
    **entry_keys(),
    "kind.{}": (*decisions.DecisionKind, *Kind),
    "list.{}": ("and", "or"),
    "left_out.{}": {*Reason},
    "line_kind.{}": (*Kind, "unchanged"),
    "line_mark.{}": Kind,
    "link.{}": LinkKind,
    "quarter.also.{}": "1234",
    "match.{}": How,
    "nav.{}": (*page_names(), *MENU),
    "note.{}": TimelineStatus,
    "name_source.{}": SOURCES.values(),
    "part.{}": Part,
    "month.short.{}": range(1, 13),
    "month.{}": range(1, 13),
    "precision.{}": Precision,
    "problem.{}": PROBLEMS,
    "progress.{}": ProgressStatus,
    "proposals.do_{}": {*map(str, Fate)} - {Fate.OPEN},
    "proposals.lacks_{}": NEEDED,
    "people.do.{}": Change,
    "rights.role.{}": Role,
    "rights.verb.{}": Verb,
    "return.beside.{}": update_workbook.Beside,
    "return.choice.{}": ("none", *Choice),
    "return.fault.{}": update_workbook.FaultCode,
    "clock.{}": ClockDoubt,
    "return.kind.{}": update_workbook.Kind,
    "review.do_{}": OnALine,
    "role.{}": Role,
    "season.{}": SEASONS.values(),
    "session.{}": SessionState,
    "settling.recorded_{}": findings.Judgement,
    "settling.{}": ("open", "settled"),
    "sheet.col.{}": SHEET_COLUMNS,
    "sheet.kind.{}": {*map(str, LinkKind)} - {LinkKind.NONE},
    "sheet.lacks.{}": NEEDED,
    "sheet.no_{}": SHEETS,
    "sheet.{}": SHEETS,
    "sessions.{}": {*map(str, SessionState)} - {SessionState.PLANNED},
    "sitting.{}": ("Session", "Sessions", "Meeting"),
    "standing_of.{}": SessionState,
    "status.{}": {*map(str, TimelineStatus), *map(str, StepStatus)},
    "{}.none": ("note.overdue", "note.upcoming", "note.completed"),
    "strategy.title.{}": STRATEGY,
    "strategy.unit.{}": STRATEGY,
    **dict.fromkeys(("summary.by.{}", "summary.head.{}"), SUMMARY),
    "summary.pairs.{}": ("code", "body"),
    "timeline.by.{}": GROUPINGS,
    "timeline.unit.{}": GROUPINGS,
    "topic_change.{}": TopicAspect,
    "topic_said.{}": TopicAspect,
    "turn.{}": Turn,
    "type.{}": TYPES,
    "update.col.{}": (*NAMED, *SHOWN, CHECK, *OPEN),
    "update.step.{}": map(str, range(1, STEPS + 1)),
}
OPEN_FAMILIES = {"{}.{}"}  # shown as given where no catalogue knows it
# A formula of Excel that looks like one, and keys of widgets.
NO_FAMILIES = {'LEFT({},FIND("{}",{}&"{}")-1)', "match:{}", "pair_{}", "topic_{}"}


def key_of(pattern: str, value: str) -> str:
    """The key of one value of a family."""
    return pattern.replace("{}.{}", "{}").replace("{}", value)


def test_every_family_is_known_and_no_other() -> None:
    """A family is written out beside its key, or named above; a name above that the code no
    longer uses is dead."""
    found = list(families())
    elsewhere = {
        (pattern, where)
        for pattern, where, key, within in found
        if not (values := written_out(key, within, where))
        or any(key_of(pattern, v) not in CATALOGUE for v in values)
    }
    known = CLOSED.keys() | OPEN_FAMILIES | NO_FAMILIES
    assert len(found) > 200
    assert sorted((pattern, where) for pattern, where in elsewhere if pattern not in known) == []
    assert sorted(known - {pattern for pattern, _ in elsewhere}) == []


@pytest.mark.parametrize("pattern", CLOSED)
def test_every_value_of_a_family_has_its_words_in_both_languages(pattern: str) -> None:
    values = sorted({str(value) for value in CLOSED[pattern]})
    assert values
    assert [
        key for value in values if not all(CATALOGUE.get(key := key_of(pattern, value), ("", "")))
    ] == []


def test_the_words_of_a_closed_family_are_those_of_its_values() -> None:
    """No words are left behind for a status or a fault that there no longer is."""
    whole = ("status.", "progress.", "check.name.", "return.fault.", "left_out.", "kind.", "match.")
    closed = {stem: CLOSED[stem + "{}"] for stem in whole}
    closed |= {"column.": findings.COLUMNS, "finding.": (*findings.FindingCode, "read_empty")}
    for stem, values in closed.items():
        assert {key for key in CATALOGUE if key.startswith(stem)} == {
            stem + str(value) for value in values
        }
