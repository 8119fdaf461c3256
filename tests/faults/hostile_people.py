"""Everybody sends hostile inputs to a real server: nobody is answered by a traceback or a status of
5xx, and what stands on record afterwards was written by who may."""

import http.client
import socket
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import sqlalchemy as sa
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed

from tests.faults.hostile_inputs import Chance, Request
from tests.support.command_line import run
from tests.support.programs.open_desk import UNFORESEEN, Desk
from tests.support.programs.open_page import cookie
from tests.support.programs.sign_in import Door, Visitor
from wp.services.record import verify
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.database import reading

# What people may write by their roles; of the Secretariat all but what is an administrator's.
OF_PEOPLE = {Action.PERSON_ADDED, Action.GRANT_ADDED, Action.TOKEN_ADDED, Action.TOKEN_ENDED}
OF_A_BODY = {Action.REPORT_ADDED, Action.REPORT_PROPOSED}
MAY = {
    "Rita": {Action.SIGNED_OUT},
    "Ben": {Action.SIGNED_OUT, *OF_A_BODY},
    "Sara": {*Action} - OF_PEOPLE,
    "Ada": {Action.SIGNED_OUT, *OF_PEOPLE},
    "sign-in": {Action.PERSON_RECOGNISED},
}
PEOPLE = ("", "rita", "ben", "sara", "ada")
SEEN = ("report", "import", "people", "sessions", "proposals")
SIGNS = ("Traceback (most recent", "Internal Server Error", "unforeseen happened", *UNFORESEEN)
EXITS = {0, 1, 2, 10, 11, 12, 13, 14, 20, 30, 31, 40, 50, 51, 52, 60}
# Headers by which somebody promises more than he sends: whether the server waits is its affair.
PROMISES = {"Content-Length", "Transfer-Encoding", "Expect", "Upgrade"}
HOSTILE = ("entry", "inputs", "answers", "answers of 5xx", "tracebacks or not foreseen")


@dataclass
class Hostility:
    """How many inputs of each kind there were, what the answers were, and what should not be."""

    inputs: Counter[str] = field(default_factory=Counter)
    answers: dict[str, Counter[str]] = field(default_factory=dict)
    failed: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def note(self, kind: str, answer: str, said: str, sent: object) -> None:
        """Note an answer, by its status, and what it says."""
        self.inputs[kind] += 1
        self.answers.setdefault(kind, Counter())[answer] += 1
        if answer.startswith("5"):
            self.failed[kind] += 1
        if answer.startswith("5") or any(sign in said for sign in SIGNS):
            self.wrong.append(f"{kind}: {answer} to {sent!r}"[:600])

    def rows(self) -> list[tuple[object, ...]]:
        """What stands under `HOSTILE`."""
        signs = Counter(each.partition(":")[0] for each in self.wrong)
        return [
            (
                kind,
                number,
                ", ".join(f"{n} of {each}" for each, n in sorted(self.answers[kind].items())),
                self.failed[kind],
                signs[kind] - self.failed[kind],
            )
            for kind, number in sorted(self.inputs.items())
        ]


@dataclass
class Person:
    """Somebody who sends them, "" for who did not sign in, with the page that is open."""

    here: Door
    name: str
    visitor: Visitor
    desk: Desk | None
    kept_open: ExitStack

    def open_again(self) -> None:
        """Sign in and open a page, anew where either has ended."""
        self.kept_open.close()
        if self.name:
            self.visitor = Visitor(self.here.url)
            self.visitor.sign_in(self.name)
            self.desk = Desk(self.here, self.visitor, self.kept_open)
            self.desk.show("", "")


def send_hostile(here: Door, routes: list[str], count: int, seed: int) -> Hostility:
    """Send so many inputs, each person in turn; then hold the log against who may write what."""
    met, chance = Hostility(), Chance(seed, routes)
    begun = verify(here.engine).events
    with ExitStack() as stack:
        people = []
        for name in PEOPLE:
            kept_open = stack.enter_context(ExitStack())
            people.append(Person(here, name, Visitor(here.url), None, kept_open))
            people[-1].open_again()
        _look_around(people, chance)
        forged = count // 4
        for number in range(count - forged):
            _send(people[number % len(people)], chance, met)
        met.wrong += [f"log: {each}" for each in _failures(here)]
        signed_in = [each for each in people if each.desk]
        for number in range(forged):
            _forge(signed_in[number % len(signed_in)], chance, met)
    assert here.server.process.poll() is None
    met.wrong += _written_without_right(here, begun)
    met.wrong += [str(each) for each in verify(here.engine).broken]
    here.engine.dispose()
    return met


def _look_around(people: list[Person], chance: Chance) -> None:
    """What those with rights are shown: its buttons and fields, and the ids of their pages."""
    for person in people:
        if person.desk:
            for page in SEEN:
                person.desk.show(page, "as_of=2019-10-31")
            chance.widgets += person.desk.fields.values()
            chance.sessions.append(person.desk.session)
            person.desk.leave_form()


def _send(person: Person, chance: Chance, met: Hostility) -> None:
    turn = chance.of.random()
    if turn < 0.02:
        words = chance.arguments()
        done = run(*words, database=person.here.engine.url.database)
        answer = f"exit {done.returncode}" if done.returncode in EXITS else "5: another exit"
        met.note("command line", answer, done.stdout + done.stderr, words)
    elif turn < 0.15:
        _ask(person, chance.upload(person.desk.session if person.desk else "x"), "upload", met)
    elif person.desk is None or turn < 0.65:
        _ask(person, chance.request(), "route", met)
    else:
        name, query = chance.page()
        met.note("page", "drawn", person.desk.show(name, query), (person.name, name, query))


def _forge(person: Person, chance: Chance, met: Hostility) -> None:
    """Send what no browser sends: the page of who does so may say that it did not foresee it, with
    no more than that."""
    assert person.desk
    message, asked = chance.message(), BackMsg()
    asked.rerun_script.query_string = ""
    try:
        person.desk.page.send(message)
        person.desk.page.send(asked.SerializeToString())
        said = person.desk.heard()
        for sign in UNFORESEEN:
            said = said.replace(sign, "")
        met.note("forged message", "drawn", said, (person.name, message))
    except ConnectionClosed as closed:
        code = closed.rcvd.code if closed.rcvd else 0
        answer = "5: closed by an error" if code == 1011 else "closed"
        met.note("forged message", answer, "", (person.name, message))
    person.open_again()


def _ask(person: Person, asked: Request, kind: str, met: Hostility) -> None:
    own = {"Host": urlsplit(person.here.url).netloc, "Connection": "close"}
    if person.name:
        own["Cookie"] = cookie(person.visitor)
    sent = {**own, **dict(asked.headers)}
    if asked.body and "Content-Length" not in sent:
        sent["Content-Length"] = str(len(asked.body))
    lines = [f"{asked.method} {asked.target} HTTP/1.1", *(f"{n}: {v}" for n, v in sent.items())]
    raw = "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + asked.body
    promises = PROMISES & {name for name, _ in asked.headers}
    status, said = _answer(person.here, asked.method, raw, 1.0 if promises else 60.0)
    met.note(kind, status, said, (person.name, asked))
    if person.name and asked.target.startswith("/sign-out"):
        person.open_again()


def _answer(here: Door, method: str, raw: bytes, seconds: float) -> tuple[str, str]:
    """The class of the status of an answer to these bytes, and what it says; "none" where the
    server still waits for more after so many seconds, or has had enough."""
    to = urlsplit(here.url)
    with socket.create_connection((to.hostname, to.port), timeout=seconds) as opened:
        opened.sendall(raw)
        answer = http.client.HTTPResponse(opened, method=method)
        try:
            answer.begin()
            if answer.status == 101:
                return "1xx", ""
            return f"{answer.status // 100}xx", answer.read().decode("utf-8", "replace")
        except (http.client.HTTPException, ConnectionError, TimeoutError):
            return "none", ""


def _written_without_right(here: Door, begun: int) -> list[str]:
    """The events of the log, behind so many, of who may not do that."""
    query = sa.select(t.audit_events).order_by(t.audit_events.c.id).offset(begun)
    with reading(here.engine) as connection:
        rows = connection.execute(query).all()
    of_commands = {"data", "root"}
    return [
        f"{row.actor} wrote {row.action}: {row.subject}"
        for row in rows
        if row.source != "command_line"
        and row.actor not in of_commands
        and row.action not in MAY.get(row.actor, ())
    ]


def _failures(here: Door) -> list[str]:
    """The failures that the server noted in its log, each by its last line."""
    parts = here.log.read_text(encoding="utf-8").split("Traceback (most recent call last)")
    return [part[-400:] for part in parts[1:]]
