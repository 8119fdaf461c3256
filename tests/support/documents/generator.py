"""Made-up programmes: the truth against which the readings of documents made of them are held."""

import random
from dataclasses import dataclass, field

MERGED, EMPTY = None, ()
BODIES = (
    "CBC",
    "PC",
    "DMPT",
    "IMSC",
    "TFAWG",
    "SWG",
    "RKC/MC",
    "Enforcement Committee",
    "WCO-UPU Contact Committee",
    "Virtual Working Group on E-Commerce",
    "SAFE Working Group",
    "WG on Performance Measurement",
    "Audit Committee",
)
VERBS = [
    "Develop",
    "Update",
    "Review",
    "Prepare",
    "Monitor",
    "Support",
    "Examine",
    "Promote",
    "Maintain",
    "Establish",
    "Draft",
    "Explore",
]
NOUNS = [
    "guidance",
    "tools",
    "handbook",
    "survey",
    "database",
    "manual",
    "standards",
    "procedures",
    "templates",
    "indicators",
    "messages",
    "codes",
]
THINGS = [
    "bonded warehouses",
    "cross-border traffic",
    "advance rulings",
    "green corridors",
    "origin e-certificates",
    "risk engines",
]
TAILS = [
    "in all regions",
    "with other border agencies",
    "for small traders",
    "based on Members’ needs (e.g. in ports)",
    "at land borders",
]
DONE = [
    "approved by the PTC",
    "presented and discussed",
    "published on the web site",
    "finalised, tested and shared",
    "endorsed",
]
TOPICS = [
    "Advance Rulings",
    "Green Customs",
    "Drones",
    "Risk Management and Targeting",
    "Free Ports / Zones",
    "Origin",
    "Digital Twins",
]
DATES = (
    "April 2023 (PTC) June 2023 (Council)",
    "Ongoing",
    "Periodically",
    "Spring 2024 (PTC) June 2024 (Council)",
    "October 2023 (PTC)",
    "June 2025 (PC and Council)",
    "Ongoing until June 2024",
    "2024",
    "December 2024",
)
FRAMES = (
    "Draft PTC Work Programme 2022-2025",
    "PTC Work Programme",
    "WCO Digital Customs Agenda",
    "TFA WG Annual Work Plan",
)
ACTION_DATES = ("June 2023", "Continuous activity", "Annual", "March 2024", "September 2023")

Cells = dict[str, tuple[str, ...] | None]


@dataclass
class Programme:
    """The truth: for each table the rows, a row being its cells' paragraphs (None: merged, empty
    tuple: empty)."""

    kind: str
    tables: list[list[Cells]] = field(default_factory=list)
    inactive: list[str] = field(default_factory=list)
    sections: list[tuple[str, str]] = field(default_factory=list)


def make(kind: str, seed: int) -> Programme:
    """A programme of this kind: "topics", or "actions"."""
    return make_topics(seed) if kind == "topics" else make_actions(seed)


def make_topics(seed: int) -> Programme:
    """A programme of topics and tasks in three parts."""
    chance = random.Random(seed)
    made, number = Programme("topics"), 0
    for size in (chance.randint(4, 9), chance.randint(1, 3)):
        rows: list[Cells] = []
        for _ in range(size):
            number += 1
            for task in range(chance.randint(1, 4)):
                rows += _task(chance, number if task == 0 else 0)
        made.tables.append(rows)
    made.inactive = [
        f"{chance.choice(TOPICS)} (no interest since {chance.randint(2010, 2022)})"
        for _ in range(3)
    ]
    return made


def _task(chance: random.Random, number: int) -> list[Cells]:
    codes = [
        c for c in ("SG", "SO1", "SO3", "SP1", "SP6", "LD1", "LD2") if chance.random() < 0.6
    ] or ["SG", "SP1"]
    first: Cells = {
        "task": (_task_text(chance),),
        "strategic": tuple(codes),
        "type": (chance.choice("AM"),),
        "bodies": (_bodies(chance),),
        "indicator": (_indicator(chance),),
        "timeline": (chance.choice(DATES),),
    }
    if number:
        topic = chance.choice(TOPICS)
        first = {"number": (f"{number}.",), "topic": (topic,), **first}
    else:
        first["strategic"] = chance.choice((first["strategic"], first["strategic"], MERGED, EMPTY))
    more: list[Cells] = []
    for _ in range(chance.choice((0, 0, 0, 1, 2))):
        line: Cells = {"indicator": (_indicator(chance),), "timeline": (chance.choice(DATES),)}
        if chance.random() < 0.15:
            line = {"bodies": (_bodies(chance),), **line}
        more.append(line)
    return [first, *more]


def make_actions(seed: int) -> Programme:
    """A plan of actions in sections."""
    chance = random.Random(seed)
    made, number = Programme("actions"), 0
    for section in range(1, chance.randint(3, 5)):
        code = f"{chance.choice(('SP', 'LD'))}{section}"
        made.sections.append((f"{chance.choice(TOPICS)} and {chance.choice(THINGS)}", code))
        rows: list[Cells] = []
        for _ in range(chance.randint(3, 12)):
            number += 1
            rows.append(
                {
                    "number": (str(number),),
                    "task": (_task_text(chance),),
                    "bodies": chance.choice(((_bodies(chance),), (_bodies(chance),), EMPTY)),
                    "programmes": chance.choice(((chance.choice(FRAMES),), EMPTY)),
                    "timeline": (chance.choice(ACTION_DATES),),
                }
            )
        made.tables.append(rows)
    return made


def _task_text(chance: random.Random) -> str:
    text = f"{chance.choice(VERBS)} {chance.choice(NOUNS)} on {chance.choice(THINGS)}"
    for _ in range(chance.randint(0, 3)):
        text += f" and {chance.choice(NOUNS)} {chance.choice(TAILS)}"
    return text


def _indicator(chance: random.Random) -> str:
    head = chance.choice(("Number of", "A draft of the", "Report on", "Progress with the", "New"))
    text = f"{head} {chance.choice(NOUNS)} {chance.choice(DONE)}"
    return text + (f" {chance.choice(TAILS)}" if chance.random() < 0.5 else "")


def _bodies(chance: random.Random) -> str:
    others = chance.sample(BODIES, chance.randint(0, 3))
    return ", ".join(("PTC", *others, *(["Council"] if chance.random() < 0.7 else [])))
