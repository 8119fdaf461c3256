"""French, as a reader of the WCO expects it: one word for one idea, none that only English has, and
a nought in the singular."""

import re
from collections.abc import Iterator

import pytest

from wp.language.catalogues import LANGUAGES
from wp.language.po import entries, forms

# What is said of files that are to be saved in another way.
SAVED = (
    "cells_apart",
    "damaged",
    "doctype",
    "doctype_in",
    "kind.binary_workbook",
    "kind.excel_template",
    "kind.macros",
    "kind.presentation",
    "kind.word_template",
    "locked",
    "macros",
    "not_utf8",
    "old_excel",
    "old_word",
    "open_document",
    "pdf.sideways",
    "rich_text",
)
# A word that another one says here, and the entries in which it means something else.
TWINS: dict[str, set[str]] = {
    # stale: "sans nouvelles"
    r"[Pp]érimé": set(),
    # slipped: "repoussé"; a step is postponed: "reporté"
    r"\b[Rr]ecul": set(),
    # reason: "motif"
    r"\b[Rr]aisons?\b": set(),
    # a report on a line: "compte rendu"; the report of a session or of a body is a "rapport"
    r"(?<![Pp]ar )\b[Rr]apports?\b": {
        "about.bodies_unit",
        "about.sessions_unit",
        "asked.sheet.title",
        "asked.sheet.what",
        "check.counted_text",
        "check.source.paragraph",
        "check.source.paragraphs",
        "cite.report",
        "check.mend.reporting-bodies.nowhere",
        "part.reports",
    },
    # a timeline: "échéancier"; sessions and files have a calendar
    r"\b[Cc]alendriers?\b": {
        "api.path.Sessions",
        "calendar.about",
        "command.users token",
        "export.as.ics",
        "option.users token.calendar",
        "refused.session_there",
        "sessions.calendar",
        "tokens.calendar",
        "tokens.heading",
        "tokens.made_calendar",
        "tokens.scope",
    },
    # the package: "Dossier sur la compétitivité économique (DCE)"
    r"\bPCE\b": set(),
    # due: "à échéance"; what is owed is not meant
    r"(?<!\{)\b(?:[Dd]ûs?|[Dd]us|[Dd]ues?|due)\b(?!\})": {"report.withdraw"},
    # the window of a step: "période"; that of a browser is a window
    r"\b[Ff]enêtres?\b": {"conflict.windows"},
    # "behind" a code or a number stands nothing in French
    r"\b[Dd]errière\b": set(),
    # what goes into the record is "consigné" there; a file is "enregistré"
    r"[Ee]nregistr": {
        *(f"read.{name}" for name in SAVED),
        "picture.png",
        "picture.svg",
    },
    # progress: "progrès"
    r"[Aa]vancement": set(),
    # a step is reached: "atteinte"; a body acts: it "se prononce"
    r"\b[Ff]ranchi|\ba agi\b": set(),
    # goods are for "importation" and "exportation"; a file is for "import" and "export"
    r"\b(?:[Ii]m|[Ee]x)portation": set(),
    # to show: "afficher"; a document or a fact shows ("montre") something
    r"\b[Mm]ontre[rz]\b": set(),
    # a line of the plan: "ligne"; a row of a sheet or table: "rangée"
    r"\b[Ll]igne \{(?:row|n)\}": set(),
    # a picture of figures: "graphique"
    r"\b[Ii]mages?\b": {"read.picture", "read.pdf.scanned", "finding.page.picture"},
    # a filter is taken off: "retirer"
    r"\b[Ôô]te[rz]\b": set(),
    # bodies have French names
    r"\b(?:CBC|DMPT|IMSC|RKC/MC|VWG|TFAWG)\b": set(),
    r"\bPTC\b": {"about.rule.due", "api.field.session_key"},
}
# A number before a plural, where it is never less than two or stands for something counted before.
NEVER_ONE = {
    "attention.none",
    "bodies.alt",
    "bodies.head",
    "bodies.head_only",
    "bodies.largest",
    "many.first",
    "problem.actor.too_long",
    "problem.too_long",
    "report.pick_first",
    "strategy.head_full",
    "timeline.head",
    "timeline.head_left",
}
# Words that end so in the singular too.
INVARIABLE = {"des", "fois", "mois", "sans"}


def french() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every entry of the French catalogue with its forms."""
    for file in sorted(LANGUAGES["fr"].glob("*.po")):
        for key, text in entries(file.read_text(encoding="utf-8")).items():
            yield key, forms(text)


@pytest.mark.parametrize("twin", TWINS)
def test_one_idea_has_one_word(twin: str) -> None:
    found = {key for key, said in french() if any(re.search(twin, form) for form in said)}
    assert found - TWINS[twin] == set()
    assert TWINS[twin] - found == set(), "an exception that is none any more"


def test_a_nought_and_a_one_are_singular() -> None:
    """With one form alone a plural may not follow the number; of two forms the first is that of
    nought."""
    wrong = set()
    for key, said in french():
        singular = said[0]
        for word in re.findall(r"\{n(?::,)?\} (\w+)", singular):
            plural = word.endswith(("s", "x")) and word not in INVARIABLE
            if plural and key not in NEVER_ONE:
                wrong.add((key, word))
    assert wrong == set()
