"""Made-up second editions: a shipped plan, edited at random as a Secretariat might."""

import random

from tests.support.editions.plan_rows import CELLS, JOINED, Rows, put_right, shipped_rows

WORDS = (
    "revised",
    "guidance",
    "by June 2021",
    "(PTC)",
    "Members’ needs",
    "draft",
    "–",
    "e-commerce",
    "SWG,",
)


def second_edition(code: str, seed: int, changes: int) -> Rows:
    """The plan with this many random changes, its numbers and spans put right again."""
    chance = random.Random(seed)
    rows = [dict(row, at=str(at)) for at, row in enumerate(shipped_rows(code))]
    for _ in range(changes):
        chance.choice((_reword, _reword, _reword, _span, _drop, _add, _move_topic, _retitle))(
            rows, chance
        )
    return put_right(rows, code)


def _with_tasks(rows: Rows) -> Rows:
    return [row for row in rows if row["part"] != "inactive"]


def _reword(rows: Rows, chance: random.Random) -> None:
    row = chance.choice(_with_tasks(rows))
    name = chance.choice(
        [
            cell
            for cell in CELLS
            if cell not in ("type", "progress") and row[f"{cell}_cell"] == "own"
        ]
    )
    words = row[name].split(" ")
    at = chance.randrange(len(words))
    words[at : at + chance.randint(0, 2)] = chance.sample(WORDS, chance.randint(0, 2))
    row[name] = " ".join(words) or "reworded"


def _span(rows: Rows, chance: random.Random) -> None:
    row, name = chance.choice(_with_tasks(rows)), chance.choice(JOINED)
    row[f"{name}_cell"] = "own" if row[f"{name}_cell"] == "merged" else "merged"


def _drop(rows: Rows, chance: random.Random) -> None:
    rows.remove(chance.choice(rows))


def _add(rows: Rows, chance: random.Random) -> None:
    """A line more below some line: another task, or where lines have texts of their own another
    line of its task."""
    at = chance.randrange(len(_with_tasks(rows)))
    made, text = dict(rows[at], at=f"new {chance.random()}"), " ".join(chance.choices(WORDS, k=9))
    if made["indicator"] and chance.random() < 0.5:
        made["indicator"] = text
    else:
        made |= {"task": text, "task_no": made["at"]}
    rows.insert(at + 1, made)


def _move_topic(rows: Rows, chance: random.Random) -> None:
    part = chance.choice(rows)["part"]
    numbers = list(dict.fromkeys(row["topic_no"] for row in rows if row["part"] == part))
    first, second = chance.choice(numbers), chance.choice(numbers)
    for row in rows:
        if row["part"] == part and row["topic_no"] in (first, second):
            row["topic_no"] = second if row["topic_no"] == first else first


def _retitle(rows: Rows, chance: random.Random) -> None:
    title, words = chance.choice(rows)["topic"], chance.choice(WORDS)
    for row in rows:
        if row["topic"] == title:
            row["topic"] = f"{title} {words}"
