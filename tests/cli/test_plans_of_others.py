"""A plan of another organisation by the command: its tables are printed and asked about, named by
heading or letter, and the template is written."""

from pathlib import Path

from tests.support.command_line import run
from tests.support.plans.foreign import PLANS

FILES = {plan.file: plan for plan in PLANS}


def test_the_tables_are_printed_and_then_named(tmp_path: Path) -> None:
    file, database = tmp_path / "milestones.pdf", str(tmp_path / "wp.db")
    file.write_bytes(FILES[file.name].data)
    asked = run("import", str(file), "--programme", "NEW", database=database)
    assert asked.returncode == 15
    assert "Table 1: 3 rows, 4 columns" in asked.stdout and "A | B | C | D" in asked.stdout
    assert "*   1 Step to take | Measurement | Due | For whom" in asked.stdout
    assert "Which of its columns holds the task?" in asked.stderr and "--map B=task" in asked.stderr
    named = ("--map", "A=task", "--map", "Due=timeline", "--heading", "1", "--table", "1")
    told = run("import", str(file), "--programme", "NEW", *named, database=database)
    assert told.returncode == 0 and "1 topic, 2 tasks, 2 lines" in told.stdout


def test_a_table_without_headings_is_named_by_its_letters(tmp_path: Path) -> None:
    file, database = tmp_path / "no_headings.csv", str(tmp_path / "wp.db")
    file.write_bytes(FILES[file.name].data)
    letters = ("--map", "A=topic", "--map", "B=task", "--heading", "none")
    told = run("import", str(file), "--programme", "NEW", *letters, database=database)
    assert told.returncode == 0 and "2 topics, 3 tasks, 3 lines" in told.stdout


def test_a_file_without_a_table_is_refused_with_the_template(tmp_path: Path) -> None:
    file, database = tmp_path / "letter.txt", str(tmp_path / "wp.db")
    file.write_text("Dear colleagues.\n", encoding="utf-8")
    told = run("import", str(file), database=database)
    assert told.returncode == 10 and "wp template --out plan.docx" in told.stderr
    made = run("template", "--format", "xlsx", "--out", str(tmp_path / "plan.xlsx"))
    assert made.returncode == 0 and (tmp_path / "plan.xlsx").stat().st_size > 1000
