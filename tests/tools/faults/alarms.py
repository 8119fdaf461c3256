"""False alarms: the shipped plans, without a fault, in the fonts and formats of several writers,
and how many of the cells doubted there were read wrongly.

.venv/bin/python -m tests.tools.faults.alarms
"""

from tests.support.documents.generator import Cells, Programme
from tests.support.documents.readings import COLUMNS, VOCABULARY, expected
from tests.support.paths import DATA
from tests.tools.faults import html_writer, word_writer
from tests.tools.faults.conversions import by_chromium, by_libreoffice
from tests.tools.faults.judging import NAMES, doubted_cells, only_unplaced, read_texts, true_texts
from wp.domain.findings import CellState
from wp.loaders.registry import read_bytes, read_file
from wp.loaders.rows import Row

FONTS = ("DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono", "Liberation Serif", "Carlito")
PLANS = ("work_programme.csv", "ecp_action_plan.csv")
SPANNED = ("task", "type", "strategic", "bodies")


def shipped(name: str) -> Programme:
    """A shipped plan as the truth that writers put down."""
    reading = read_file(DATA / name, VOCABULARY)
    actions = not any(row.indicator.text for row in reading.rows)
    made = Programme("actions" if actions else "topics")
    former: Row | None = None
    for row in reading.rows:
        place = row.topic_no if actions else row.part
        if former is None or place != (former.topic_no if actions else former.part):
            made.tables.append([])
            made.sections += [(row.topic, row.topic_code)] * actions
        cells: Cells = {
            column: (getattr(row, column).text,) if getattr(row, column).text else ()
            for column in COLUMNS
        }
        for column in SPANNED if not actions else ():
            if getattr(row, column).state is CellState.MERGED:
                cells[column] = None
        if row.task.state is CellState.MERGED and not actions:
            del cells["task"]
        if actions:
            cells["number"] = (row.task_no,)
        elif former is None or (row.part, row.topic_no) != (former.part, former.topic_no):
            cells |= {"number": (f"{row.topic_no}.",), "topic": (row.topic,)}
        made.tables[-1].append(cells)
        former = row
    made.inactive = [topic.title for topic in reading.inactive]
    return made


def main() -> None:
    """Print for each font and writer the cells doubted, those of them wrong, and those wrong
    without a doubt."""
    plans = [shipped(name) for name in PLANS]
    for font in FONTS:
        word = [word_writer.written(plan, font) for plan in plans]
        page = [html_writer.written(plan, font) for plan in plans]
        files = {
            "Word": ("docx", word),
            "PDF of Word": ("pdf", by_libreoffice("docx", "pdf")(word)),
            "PDF by Chromium": ("pdf", by_chromium(page)),
        }
        for writer, (suffix, documents) in files.items():
            doubts = true = silent = 0
            for plan, data in zip(plans, documents, strict=True):
                reading = read_bytes(data, f"plan.{suffix}", VOCABULARY)
                told = doubted_cells(reading)
                wrong = {
                    (at, name)
                    for at, (right, read) in enumerate(
                        zip(
                            map(true_texts, expected(plan)),
                            map(read_texts, reading.rows),
                            strict=True,
                        )
                    )
                    for name, one, other in zip(NAMES, right, read, strict=True)
                    if one != other and not only_unplaced(reading, one, other)
                }
                doubts += len(told)
                true += len(told & wrong)
                silent += len(wrong - told)
            print(
                f"{font:18} {writer:18} doubted {doubts:3}, of these wrong {true:3}; "
                f"silent {silent}"
            )


if __name__ == "__main__":
    main()
