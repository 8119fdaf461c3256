"""Help, and what is said of a command line that is not understood: in the language asked for, with
the same exit codes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.docs.help_keys import COMMANDS, PATHS, help_keys
from tests.support.made_up import NAME, own_names, spoken
from tests.support.shown_words import Record, left
from wp.cli import main
from wp.cli.help import SPEAKING
from wp.domain.editions.comparison import Kind
from wp.domain.meetings.proposals import Fate
from wp.domain.progress import Authority, ProgressStatus
from wp.domain.reporting.update_workbook import Choice
from wp.language.words import CATALOGUE
from wp.loaders.rows import Tracked

WRONG = [
    ("status", "--bodi", "PTC"),
    ("status", "--zzz"),
    ("status", "--body"),
    ("status", "--stale=1"),
    ("status", "more"),
    ("statu",),
    ("zzz",),
    ("serve", "--port", "xyz"),
    ("progress", "add"),
    ("progress", "add", "WP 4.3"),
    ("check", "take-back", "xyz"),
    (f"--language={NAME}",),
]


def typed() -> set[str]:
    """What stands in every help as it is typed: names of commands and options, values, examples."""
    found = {
        "xyz",
        "zzz",
        "more",
        "WP_DATABASE_URL",
        "reference, effective_on",
        "--confirm",
        "data/",
    }
    for name, command in COMMANDS.items():
        found |= {*name.split(), command.epilog or ""}
        for each in command.params:
            found |= {each.name or "", *each.opts, *each.secondary_opts, str(each.default)}
            found |= {getattr(each, "help", None) or ""}
    return found | {"--help", "progress", "http", "127.0.0.1"}


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(own_names() | typed())


@pytest.fixture
def say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[object]:
    """`wp` in this process, speaking the made-up language: its exit code, and what it says."""
    monkeypatch.setenv("COLUMNS", "500")

    def run(*arguments: str) -> tuple[object, str]:
        monkeypatch.setattr("sys.argv", ["wp", *arguments])
        with pytest.raises(SystemExit) as ended:
            main.run()
        printed = capsys.readouterr()
        return ended.value.code, printed.out + printed.err

    with spoken(tmp_path, monkeypatch):
        yield run


@pytest.mark.parametrize("path", PATHS)
def test_no_word_is_left_in_the_help_of_a_command(say, path: str, record: Record) -> None:
    code, said = say(*path.split(), "--help", "--language", NAME)
    assert code == 0
    assert left(said.splitlines(), record) == {}


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_no_word_is_left_where_a_command_line_is_not_understood(
    say, arguments: tuple[str, ...], record: Record
) -> None:
    code, said = say(*arguments, "--language", NAME)
    assert code == 2
    assert left([said.replace("--bodi", "").replace("statu'", "'")], record) == {}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_help_is_in_the_language_that_is_named_before_or_after_it(say, language: str) -> None:
    def shown(*arguments: str) -> list[str]:
        code, said = say(*arguments)
        assert code == 0
        return [line for line in said.splitlines() if "--language" not in line]

    after = shown("progress", "add", "--help", "--language", language)
    assert after == shown("--language", language, "progress", "add", "--help")
    assert after == shown("progress", "--language", language, "add", "--help")
    usage = {"en": "Usage: wp progress add [OPTIONS] REF", "fr": "Utilisation"}[language]
    assert usage in after[1]


def test_without_a_language_help_is_in_english(say) -> None:
    code, said = say("status", "--help")
    assert code == 0 and "Example: wp status" in said and "Every line, not only" in said
    assert say("no-such")[0] == 2


def test_the_words_of_the_help_are_those_of_the_commands_that_there_are() -> None:
    for family, values in help_keys().items():
        start, _, rest = family.partition("{}")
        held = {key.removeprefix(start) for key in CATALOGUE if key.startswith(start)}
        assert {
            name for name in held if ("." in name) == bool(rest) or start != "option."
        } == values


def test_what_the_help_says_can_be_typed_is_what_there_is() -> None:
    def values(path: str, name: str) -> list[str]:
        [found] = [each for each in COMMANDS[path].params if each.name == name]
        return str(getattr(found, "help", "")).split(", ")

    assert values("compare", "kind") == [*Kind]
    assert values("proposals", "state") == [*Fate]
    assert values("progress add", "authority") == [*Authority]
    assert values("progress add", "status") == [*ProgressStatus][1:]
    assert values("progress import", "meanwhile") == [*Choice]
    assert values("import", "tracked") == [*Tracked, "both"]


def test_the_library_says_what_the_catalogue_knows() -> None:
    """The messages are those of the library that is installed: a later one may word them anew."""
    sources = "".join(Path(str(module.__file__)).read_text("utf-8") for module in SPEAKING)
    known = [key.removeprefix("click.") for key in CATALOGUE if key.startswith("click.")]
    assert len(known) > 10
    assert [message for message in known if f'"{message}"' not in sources] == []
