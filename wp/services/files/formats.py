"""Every format of everything that can be taken away. A new one is one entry of `REGISTRY`.

The Export page, the commands, the routes under `/export/` and the description of the API all ask
here what there is. Nothing is loaded before a file is made: of most formats the libraries take
their time.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from wp.errors import QuestionError

# What may go along in a workbook where it is asked for.
WITH = ("decisions", "history", "proposals")
_OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA = {
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "csv": "text/csv",
    "json": "application/json",
    "ics": "text/calendar",
}
PROGRAMS = {"xlsx": "Excel", "docx": "Word", "ics": "calendar"}


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what its files hold, its name among the formats of that, and what makes a file of
    the order that is given ("<module of this package>.<function>").

    `route` is the name of the file under `/export/`, "" where it is at no address; `title` and
    `file` are keys of the catalogue.
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

    def make(self, order: Any) -> bytes:
        """A file of what is ordered: the order of its module."""
        module, function = self.maker.split(".")
        made: bytes = getattr(import_module(f"{__package__}.{module}"), function)(order)
        return made


def _lines(name: str, maker: str, suffix: str = "", file: str = "export.file") -> Format:
    """Another layout than the usual one of a suffix is known by its own name."""
    ending = suffix or name
    stem = name if suffix else "lines"
    return Format("lines", name, maker, f"export.as.{name}", ending, f"{stem}.{ending}", file)


def _compared(suffix: str, maker: str) -> Format:
    title, file = f"comparing.{suffix}", "comparing.file"
    return Format("comparison", suffix, maker, title, suffix, f"comparison.{suffix}", file)


def _checks(suffix: str, maker: str) -> Format:
    return Format("checks", suffix, maker, f"check.file.{suffix}", suffix, "", "check.file_name")


REGISTRY = (
    _lines("xlsx", "export.workbook"),
    _lines("published", "export.published_workbook", "xlsx", "export.file.published"),
    _lines("update", "export.update_workbook", "xlsx", "export.file.update"),
    _lines("docx", "export.published_document"),
    _lines("session", "export.session_pack", "docx", "export.file.session"),
    _lines("csv", "export.table"),
    _lines("json", "export.values"),
    _lines("ics", "export.calendar"),
    _checks("xlsx", "checks.workbook"),
    _checks("csv", "checks.table"),
    _checks("json", "checks.values"),
    _compared("docx", "comparison.tracked"),
    _compared("xlsx", "comparison.workbook"),
    _compared("csv", "comparison.table"),
    _compared("json", "comparison.values"),
    Format("proposals", "xlsx", "proposals.workbook", "proposals.title", "xlsx"),
    Format("proposals", "csv", "proposals.table", "proposals.title", "csv"),
    Format("proposals", "json", "proposals.values", "proposals.title", "json"),
    Format(
        "changes",
        "docx",
        "word.changes",
        "documents.tracked",
        "docx",
        "changes.docx",
        "documents.tracked_file",
    ),
)


def formats_of(what: str) -> dict[str, Format]:
    """The formats of something ("lines", "checks", "comparison", "proposals", "changes") by their
    names, in the order in which they are offered."""
    return {each.name: each for each in REGISTRY if each.of == what}


FORMATS = formats_of("lines")


def make_file(what: str, name: str, order: Any) -> bytes:
    """The bytes of a file in the format of this name; QuestionError for one that is not known."""
    known = formats_of(what)
    if name not in known:
        raise QuestionError("ask.format", form=name, known=tuple(known))
    return known[name].make(order)


def names_of(what: str) -> str:
    """The names of the formats as the help of a command lists them.

    >>> names_of("checks")
    'xlsx (Excel), csv or json'
    """
    *others, last = (
        f"{name} ({PROGRAMS[each.suffix]})" if each.suffix in PROGRAMS else name
        for name, each in formats_of(what).items()
    )
    return f"{', '.join(others)} or {last}" if others else last
