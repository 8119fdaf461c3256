"""Every format of everything that can be taken away. A new one is one entry of `REGISTRY`.

The Export page, the commands, the routes under `/export/` and the description of the API all ask
here what there is. Nothing is loaded before a file is made: of most formats the libraries take
their time.
"""

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Any

from wp.errors import QuestionError

_OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA = {
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "csv": "text/csv",
    "json": "application/json",
    "ics": "text/calendar",
}


class Along(StrEnum):
    """What can go along with the lines in a workbook."""

    DECISIONS = "decisions"
    HISTORY = "history"
    PROPOSALS = "proposals"


class Layout(StrEnum):
    """How a Word file of lines is laid out."""

    PUBLISHED = "published"
    TRACKED = "tracked"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what its files hold, its name among the formats of that, and the function that
    makes a file of what it is given.

    `route` is the name of the file under `/export/`, "" where it is at no address; `title` and
    `file` are keys of the catalogue, the former "" where no page offers it.
    """

    of: str
    name: str
    maker: str
    title: str
    suffix: str
    route: str = ""
    file: str = "export.file"

    @property
    def mime(self) -> str:
        """What kind of file a browser is told that it is."""
        return MEDIA[self.suffix]

    def make(self, *given: Any) -> bytes:
        """A file of what the formats of this kind are given."""
        module, _, function = self.maker.rpartition(".")
        made: bytes = getattr(import_module(f"wp.{module}"), function)(*given)
        return made


def _lines(name: str, maker: str, suffix: str = "", file: str = "export.file") -> Format:
    """Another layout than the usual one of a suffix is known by its own name."""
    ending = suffix or name
    stem = name if suffix else "lines"
    return Format("lines", name, maker, f"export.as.{name}", ending, f"{stem}.{ending}", file)


def _compared(suffix: str, maker: str) -> Format:
    title = f"comparing.{suffix}" if suffix != "json" else ""
    route = f"comparison.{suffix}"
    return Format("comparison", suffix, maker, title, suffix, route, "comparing.file")


def _checks(suffix: str, maker: str) -> Format:
    return Format("checks", suffix, maker, f"check.file.{suffix}", suffix, "", "check.file_name")


def _asked(suffix: str, maker: str) -> Format:
    return Format("asked", suffix, maker, f"check.file.{suffix}", suffix, "", "asked.file_name")


def _template(suffix: str) -> Format:
    maker, title = f"exports.plan_template.template_to_{suffix}", f"template.{suffix}"
    return Format("template", suffix, maker, title, suffix, "", "template.file")


REGISTRY = (
    _lines("xlsx", "services.files.export.workbook"),
    _lines(
        "published", "services.files.export.published_workbook", "xlsx", "export.file.published"
    ),
    _lines("update", "services.files.export.update_workbook", "xlsx", "export.file.update"),
    _lines("docx", "services.files.word.annex_of_answer"),
    _lines("session", "services.files.word.pack_of", "docx", "export.file.session"),
    _lines("csv", "services.files.export.table"),
    _lines("json", "services.files.export.values"),
    _lines("ics", "services.files.export.calendar"),
    _checks("xlsx", "exports.excel.checks.checks_to_xlsx"),
    _checks("csv", "exports.checks.checks_to_csv"),
    _checks("json", "exports.checks.checks_to_json"),
    _compared("docx", "services.files.word.tracked_comparison"),
    _compared("xlsx", "exports.excel.comparison.comparison_to_xlsx"),
    _compared("csv", "exports.comparison.comparison_to_csv"),
    _compared("json", "exports.comparison.comparison_to_json"),
    Format("proposals", "xlsx", "exports.excel.proposals.proposals_to_xlsx", "", "xlsx"),
    Format("proposals", "csv", "exports.proposals.proposals_to_csv", "", "csv"),
    Format("proposals", "json", "exports.proposals.proposals_to_json", "", "json"),
    _asked("xlsx", "exports.excel.asked.asked_to_xlsx"),
    _asked("csv", "exports.asked.asked_to_csv"),
    _template("docx"),
    _template("xlsx"),
    Format(
        "changes",
        "docx",
        "services.files.word.tracked_changes",
        "documents.tracked",
        "docx",
        "changes.docx",
        "documents.tracked_file",
    ),
)


def formats_of(what: str) -> dict[str, Format]:
    """The formats of something ("lines", "checks", "comparison", "proposals", "asked", "template",
    "changes") by their names, in the order in which they are offered."""
    return {each.name: each for each in REGISTRY if each.of == what}


FORMATS = formats_of("lines")


def make_file(what: str, name: str, *given: Any) -> bytes:
    """The bytes of a file in the format of this name; QuestionError for one that is not known."""
    known = formats_of(what)
    if name not in known:
        raise QuestionError("ask.format", form=name, known=tuple(known))
    return known[name].make(*given)


def names_of(what: str) -> str:
    """The names of the formats as the help of a command lists them.

    >>> names_of("checks")
    'xlsx, csv, json'
    """
    return ", ".join(formats_of(what))
