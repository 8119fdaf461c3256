"""The vocabularies of `data/`: bodies, strategic codes, sessions and the programmes that are
shipped."""

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from wp.domain.bodies import BodyVocabulary, ResponsibleBody
from wp.domain.codes import StrategicCode
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.programme import Programme
from wp.domain.sessions import Precision, Session, SessionStanding
from wp.errors import InputError, system_reason


@dataclass(frozen=True, slots=True)
class Shipped:
    """A programme that `data/` ships: what it is, its file, and the standing of that edition."""

    programme: Programme
    standing: str
    effective_on: dt.date
    file: str
    document: str


def load_bodies(path: Path) -> BodyVocabulary:
    """The bodies of `bodies.csv`; InputError names the row that cannot be read."""
    return BodyVocabulary(
        ResponsibleBody(
            row["short"],
            row["full"],
            tuple(alias for alias in row["aliases"].split("|") if alias),
            row["reports_to"],
            row["open"] == "yes",
            row["source"],
        )
        for _, row in _rows(path)
    )


def load_codes(path: Path) -> tuple[StrategicCode, ...]:
    """The strategic codes of `strategic_codes.csv`, in the order of the plan."""
    codes = [
        StrategicCode(row["code"], row["group"], row["title"], int(row["order"]))
        for _, row in _rows(path)
    ]
    return tuple(sorted(codes, key=lambda code: code.order))


def load_sessions(path: Path) -> tuple[Session, ...]:
    """The sessions of `sessions.csv`, by date; InputError names the row whose date or word is
    not understood."""
    sessions = [
        Session(
            row["body"],
            row["name"],
            _day(path, number, row, "start"),
            _day(path, number, row, "end"),
            Precision(row["precision"]),
            SessionStanding(row["standing"]),
            row["source"],
        )
        for number, row in _rows(path)
    ]
    return tuple(sorted(sessions, key=lambda s: (s.end, s.start, s.body)))


def load_shipped(path: Path) -> tuple[Shipped, ...]:
    """The programmes of `programmes.csv`."""
    return tuple(
        Shipped(
            Programme(
                row["code"],
                row["title"],
                row["kind"],
                _day(path, number, row, "start"),
                _day(path, number, row, "end"),
            ),
            row["standing"],
            _day(path, number, row, "effective_on"),
            row["file"],
            row["document"],
        )
        for number, row in _rows(path)
    )


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(enumerate(csv.DictReader(file), start=2))
    except OSError as error:
        raise InputError(
            "read.data.unreadable", document=path.name, reason=system_reason(error)
        ) from error


def _day(path: Path, number: int, row: dict[str, str], column: str) -> dt.date:
    try:
        return dt.date.fromisoformat(row[column])
    except ValueError as error:
        raise InputError(
            "read.data.day", document=path.name, row=number, column=column, read=row[column]
        ) from error


def load_counterparts(path: Path) -> tuple[Counterpart, ...]:
    """The links of `alignment.csv` between the two plans; InputError names the row that cannot be
    taken.

    Every row has an action, a kind that is known, a reason, and a target unless its kind is "no
    counterpart".
    """
    return tuple(_counterpart(path, number, row) for number, row in _rows(path))


def _counterpart(path: Path, number: int, row: dict[str, str]) -> Counterpart:
    action, target, kind, reason = (
        (row.get(name) or "").strip() for name in ("programme_action", "target", "kind", "reason")
    )
    name = path.name
    if kind not in set(LinkKind):
        raise InputError(
            "read.data.choice",
            document=name,
            row=number,
            column="kind",
            read=kind,
            choices=tuple(LinkKind),
        )
    if not action:
        raise InputError("read.links.action", document=name, row=number)
    if not reason:
        raise InputError("read.links.reason", document=name, row=number, action=action)
    if bool(target) == (kind == LinkKind.NONE):
        if target:
            raise InputError(
                "read.links.target_none", document=name, row=number, target=target, kind=kind
            )
        raise InputError("read.links.target_missing", document=name, row=number, kind=kind)
    return Counterpart(action, target, LinkKind(kind), reason)
