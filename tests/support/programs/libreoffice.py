"""A LibreOffice for the tests that open real workbooks: found on the machine, else installed;
and what it read."""

import datetime as dt
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.support.programs.chromium import _one_at_a_time, _run

NAMES = ("soffice", "libreoffice")
ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
)
PACKAGES = ("libreoffice-calc", "libreoffice-writer")
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{_ODF}office:1.0",
    "table": f"{_ODF}table:1.0",
    "text": f"{_ODF}text:1.0",
    "style": f"{_ODF}style:1.0",
    "fo": f"{_ODF}xsl-fo-compatible:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}

_AT_ONCE = 20

_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


@cache
def find_soffice() -> str:
    """The path of LibreOffice, installed where root on Debian has none; else the error says what
    to do."""
    if found := _found():
        return found
    complaint = "this is not root on Debian"
    if hasattr(os, "geteuid") and os.geteuid() == 0 and Path("/etc/debian_version").exists():
        with _one_at_a_time():
            complaint = "" if _found() else _install()
    if found := _found():
        return found
    names = " ".join(PACKAGES)
    raise RuntimeError(
        "LibreOffice was not found on this machine, and these tests open documents in it. Install "
        "LibreOffice Calc and "
        f"Writer (Debian and Ubuntu: apt-get install {names}) and run the tests again. Not "
        f"installed here: {complaint}"
    )


def _found() -> str | None:
    on_path = (shutil.which(name) for name in NAMES)
    return next((place for place in (*on_path, *ELSEWHERE) if place and Path(place).exists()), None)


def _install() -> str:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES]
    return _run(["apt-get", "update", "-qq"], quiet) or _run(install, quiet)


@dataclass(frozen=True)
class Cell:
    """What LibreOffice holds in a cell: text, number or date; `formula` and `link` are "" where
    there is none."""

    value: str | float | dt.date | None = None
    formula: str = ""
    link: str = ""


@dataclass(frozen=True)
class Opened:
    """A workbook as LibreOffice read it: rows of cells by sheet, ranges with filter buttons,
    conditions of colours."""

    sheets: dict[str, list[list[Cell]]]
    filtered: dict[str, str]
    conditions: dict[str, str]


def open_workbooks(files: Sequence[Path], folder: Path) -> list[Opened]:
    """Open the workbooks in one run of LibreOffice, with a profile of its own, and read what it
    made of them."""
    return [_opened(file) for file in convert(files, "fods", folder)]


CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"


def convert(files: Sequence[Path], form: str, folder: Path, out: Path | None = None) -> list[Path]:
    """Save the files in another format ("xlsx", "pdf", `CSV` for the first sheet as it looks).

    The profile lies in `folder`, the files go to `out`, else there as well. Few go in one run, so
    that the time it may take does not depend on how many there are.
    """
    runs = (files[at : at + _AT_ONCE] for at in range(0, len(files), _AT_ONCE))
    return [made for some in runs for made in _converted(some, form, folder, out or folder)]


def _converted(files: Sequence[Path], form: str, folder: Path, out: Path) -> list[Path]:
    command = [
        find_soffice(),
        f"-env:UserInstallation={profile_in(folder)}",
        "--headless",
        "--convert-to",
        form,
    ]
    run = subprocess.run(
        [*command, "--outdir", str(out), *map(str, files)],
        capture_output=True,
        text=True,
        timeout=300,
    )
    made = [out / f"{file.stem}.{form.partition(':')[0]}" for file in files]
    if form == CSV:  # asked for one sheet, LibreOffice adds its name to that of the file
        named = [next(iter(sorted(out.glob(f"{file.stem}-*.csv"))), file) for file in files]
        made = [each if each.exists() else other for each, other in zip(made, named, strict=True)]
    if run.returncode or not all(file.exists() for file in made):
        raise RuntimeError(
            f"LibreOffice did not open {', '.join(map(str, files))}: {run.stdout} {run.stderr}"
        )
    return made


def profile_in(folder: Path) -> str:
    """A profile of LibreOffice in this folder that works out every formula anew when it opens a
    workbook."""
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
    return (folder / "profile").resolve().as_uri()


def _name(short: str) -> str:
    """The full name of an element or attribute."""
    prefix, local = short.split(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def _opened(file: Path) -> Opened:
    root = ET.parse(file).getroot()
    sheets = {
        each.get(_name("table:name"), ""): _rows(each)
        for each in root.iterfind("office:body/office:spreadsheet/table:table", _SPACES)
    }
    filtered = {
        each.get(_name("table:name"), ""): each.get(_name("table:target-range-address"), "")
        for each in root.iter(_name("table:database-range"))
        if each.get(_name("table:display-filter-buttons")) == "true"
    }
    fills = {
        style.get(_name("style:display-name"), ""): properties.get(_name("fo:background-color"), "")
        for style in root.iter(_name("style:style"))
        for properties in style.iter(_name("style:table-cell-properties"))
    }
    conditions = {
        each.get(_name("calcext:value"), ""): fills.get(
            each.get(_name("calcext:apply-style-name"), ""), ""
        )
        for each in root.iter(_name("calcext:condition"))
    }
    return Opened(sheets, filtered, conditions)


def _rows(sheet: ET.Element) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for row in _own_rows(sheet):
        cells: list[Cell] = []
        for cell in row:
            if cell.tag in (_name("table:table-cell"), _name("table:covered-table-cell")):
                cells += [_cell(cell)] * int(cell.get(_name("table:number-columns-repeated"), "1"))
        while cells and cells[-1] == Cell():
            cells.pop()
        rows += [cells] * (int(row.get(_name("table:number-rows-repeated"), "1")) if cells else 1)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _own_rows(part: ET.Element) -> Iterator[ET.Element]:
    """The rows of a sheet, in groups or not, and not those of the tables behind its charts."""
    for child in part:
        if child.tag == _name("table:table-row"):
            yield child
        elif child.tag != _name("table:shapes"):
            yield from _own_rows(child)


def _cell(cell: ET.Element) -> Cell:
    kind = cell.get(_name("office:value-type"))
    formula = cell.get(_name("table:formula"), "")
    link = next((a.get(_name("xlink:href"), "") for a in cell.iter(_name("text:a"))), "")
    if kind == "date":
        return Cell(
            dt.date.fromisoformat(cell.get(_name("office:date-value"), "")[:10]), formula, link
        )
    if kind in ("float", "percentage", "currency"):
        return Cell(float(cell.get(_name("office:value"), "nan")), formula, link)
    if kind == "string":
        spoken = "\n".join("".join(_spoken(each)) for each in cell.findall(_name("text:p")))
        return Cell(cell.get(_name("office:string-value"), spoken), formula, link)
    assert kind is None, kind
    return Cell(None, formula, link)


def _spoken(paragraph: ET.Element) -> Iterator[str]:
    """The text of a paragraph; spaces, tabs and line breaks that are elements become what they
    stand for."""
    stands_for = {_name("text:s"): " ", _name("text:tab"): "\t", _name("text:line-break"): "\n"}
    if paragraph.tag in stands_for:
        yield stands_for[paragraph.tag] * int(paragraph.get(_name("text:c"), "1"))
    yield paragraph.text or ""
    for child in paragraph:
        yield from _spoken(child)
        yield child.tail or ""
