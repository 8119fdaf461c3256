"""Every verb that writes, with every role, against the table in the documents."""

from pathlib import Path

import pytest

from tests.support.docs.markdown import tables
from tests.support.docs.roles import HEADER, NO, OWN_STEPS, ROLES, YES, named
from tests.support.paths import ROOT
from tests.support.people.calls import CALLS, call_of, state
from tests.support.records import first_start
from tests.support.source.writing_verbs import openings
from wp.domain.people.acting import Acting, Source
from wp.domain.people.rights import Verb
from wp.domain.people.roles import Role
from wp.errors import RightsError
from wp.language.wording.errors import error_sentence
from wp.language.words import LANGUAGES, Words
from wp.services.record import verify

# What hands on to another verb, which opens the transaction.
THROUGH = {"confirm_import": "confirm_imports", "confirm_reports": "record"}


def somebody(*roles: Role, bodies: tuple[str, ...] = ("PTC",)) -> Acting:
    return Acting(
        who="Kim Lee", roles=frozenset(roles), source=Source.PAGE, bodies=frozenset(bodies)
    )


def in_documents() -> dict[str, dict[Role, str]]:
    """The table as the documents have it: by verb and role."""
    text = (ROOT / ROLES).read_text(encoding="utf-8")
    (written,) = [each for each in tables(text) if each.header == HEADER]
    return {row[0]: dict(zip(Role, row[1:], strict=True)) for row in written.rows}


def verb_of(call: tuple[str, str]) -> Verb:
    """What a function that writes is, as the source says."""
    name = THROUGH.get(call[1], call[1])
    own = {each.verb for each in openings() if each.function == name and each.who == "acting"}
    own &= {each.verb for each in openings() if each.module == call[0]} or own
    (verb,) = own
    return Verb[verb.removeprefix("Verb.")]


@pytest.mark.parametrize("call", CALLS, ids=".".join)
def test_every_verb_with_every_role_is_as_the_documents_say(
    call: tuple[str, str], tmp_path: Path
) -> None:
    table = in_documents()[named(verb_of(call))]
    for role in Role:
        engine = first_start(tmp_path / f"{role}.db")
        do = call_of(call, engine, tmp_path)
        before = state(engine)
        allowed = {YES: [()], OWN_STEPS: [()], NO: []}[table[role]]
        refused = {YES: [], NO: [("PTC",)], OWN_STEPS: [("CBC",), ()]}[table[role]]
        for bodies in refused:
            with pytest.raises(RightsError) as error:
                do(somebody(role, bodies=bodies))
            said = {error_sentence(error.value, Words(language)) for language in LANGUAGES}
            assert len(said) == len(LANGUAGES) and all("Kim Lee" in each for each in said)
            assert state(engine) == before
        if allowed:
            do(somebody(role))
            assert state(engine) != before and verify(engine).broken == ()
        engine.dispose()


def test_roles_add_up(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    engine = first_start(tmp_path / "wp.db")
    do = call_of(("wp.services.progress.recording", "record"), engine, tmp_path)
    caplog.set_level("INFO", "wp")
    with pytest.raises(RightsError):
        do(somebody(Role.READER, Role.ADMINISTRATOR))
    assert "refused: rights.missing who='Kim Lee'" in caplog.text
    with pytest.raises(RightsError):
        do(somebody())
    do(somebody(Role.READER, Role.ADMINISTRATOR, Role.SECRETARIAT, bodies=()))
