"""The published layout as a file: texts of any kind, the same bytes again, and the command."""

import csv
import io
import zipfile
from pathlib import Path

from lxml import etree

from tests.support.building import moment
from tests.support.command_line import run
from tests.support.editions.plan_rows import shipped_rows
from tests.support.word_reading import (
    W,
    lines_of,
    opened,
    tables,
)
from wp.services.files.word import annex
from wp.services.query import Question
from wp.services.record import open_record
from wp.store.database import Engine

MADE = moment("2020-07-02")


def test_texts_of_any_kind_arrive_as_they_are(tmp_path: Path) -> None:
    rows = shipped_rows("ECP")
    odd = [
        "bell \x07 & <w:p/>",
        "שלום עולם",
        "\U0001f469\u200d\U0001f680 emoji",
        "=1+1",
        "{ MERGEFORMAT }",
    ]
    odd += ["word " * 20_000, "a\ufffeb\nc\td"]
    for row, text in zip(rows, odd, strict=False):
        row["task"] = text
    file = tmp_path / "odd.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        written = csv.DictWriter(out, rows[0], lineterminator="\n")
        written.writeheader()
        written.writerows(rows)
    assert (
        run(
            "import", str(file), "--programme", "ECP", "--confirm", database=tmp_path / "wp.db"
        ).returncode
        == 0
    )
    content = annex(open_record(str(tmp_path / "wp.db")), Question(), "en", MADE)
    cells = [row[1].text.strip() for row in tables(content)[0][1:8]]
    assert cells == ["bell ␇ & <w:p/>", *odd[1:5], odd[5].strip(), "a\ufffdb c\td"]
    body = opened(content).element.body
    assert list(body.iter(f"{W}rtl")) and not list(body.iter(f"{W}fldSimple"))
    assert {each.text.split()[0] for each in body.iter(f"{W}instrText")} == {"NOTEREF"}


def test_the_same_record_gives_the_same_bytes_and_well_formed_parts(filled: Engine) -> None:
    once, again = (annex(filled, Question(), "en", MADE) for _ in range(2))
    assert once == again
    with zipfile.ZipFile(io.BytesIO(once)) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))
    assert 'TargetMode="External"' not in once.decode("latin-1")


def test_the_command_writes_it_and_names_an_unknown_layout(shipped: Path, tmp_path: Path) -> None:
    out = tmp_path / "wp.docx"
    done = run(
        "export",
        "--format",
        "docx",
        "--programme",
        "WP",
        "--advanced-first",
        "--out",
        str(out),
        database=shipped,
    )
    assert done.returncode == 0, done.stderr
    assert lines_of(tables(out.read_bytes())) == 74
    wrong = run("export", "--format", "docx", "--layout", "booklet", database=shipped)
    assert wrong.returncode == 20 and "published, tracked, session" in wrong.stderr
    for options in (("--advanced-first",), ("--to", "WP@1")):
        wrong = run("export", "--format", "csv", *options, database=shipped)
        assert wrong.returncode == 20 and "--format docx" in wrong.stderr
