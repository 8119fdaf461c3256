"""Who acts has a name that a log can show, or there is nobody who acts."""

import dataclasses

import pytest

from wp.domain.people.acting import Acting, Source
from wp.domain.people.roles import Role
from wp.domain.reporting.rules import Problem
from wp.errors import RefusedError
from wp.language.wording.errors import error_sentence
from wp.language.words import LANGUAGES, Words

NO_NAMES = {
    "actor.missing": ["", " \n ", "–", "\u200b\u200b"],
    "actor.lines": ["Ana\nPérez", "Ana\u2028Pérez", "Ana\tPérez"],
    "actor.too_long": ["a" * 101, "a" * 100_000],
    "actor.control": ["Ana\0", "An\x1b[2Ja", "Ana\ud800"],
}
CASES = [(key, name) for key, names in NO_NAMES.items() for name in names]


@pytest.mark.parametrize(("key", "name"), CASES, ids=range(len(CASES)))
def test_nobody_acts_under_a_name_that_is_none(key: str, name: str) -> None:
    with pytest.raises(RefusedError) as refused:
        Acting.local(name)
    problem = refused.value.phrase.values["why"]
    assert isinstance(problem, Problem) and problem.code == key
    sentences = {error_sentence(refused.value, Words(language)) for language in LANGUAGES}
    assert len(sentences) == len(LANGUAGES) and max(map(len, sentences)) < 200


@pytest.mark.parametrize("name", ["Ana Pérez", "  Ana Pérez\n", "عائشة", "a" * 100, "李 7"])
def test_a_name_is_kept_without_the_spaces_around_it(name: str) -> None:
    assert Acting.local(name).who == name.strip()


def test_whoever_sits_at_the_machine_has_every_role() -> None:
    local = Acting.local("Ana", Source.COMMAND_LINE, system_user="ana")
    assert local.roles == set(Role)
    assert (local.source, local.system_user, local.person) == ("command_line", "ana", None)


def test_a_name_is_checked_wherever_it_is_given() -> None:
    with pytest.raises(RefusedError):
        dataclasses.replace(Acting.local("Ana"), who="\0")
