"""A file or an option that is wrong: one sentence, and the exit code of its family."""

from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.documents import pdf_made
from tests.support.french import fr
from tests.support.paths import DATA


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with both plans, imported by the command line itself."""
    place = tmp_path_factory.mktemp("cli") / "wp.db"
    for name in ("work_programme.csv", "ecp_action_plan.csv"):
        done = run("import", str(DATA / name), "--confirm", "--actor", "tester", database=place)
        assert done.returncode == 0, done.stderr
    return place


BAD_FILES = {
    "binary": (b"\x00\x01\x02PDF", "binary"),
    "empty": (b"  \n", "empty"),
    "another code page": ("Zażółć".encode("cp1250"), "not UTF-8"),
    "prose": (b"Once upon a time there was a Customs officer. \n" * 50, "without a table"),
    "heading only": (
        (DATA / "work_programme.csv").read_bytes().splitlines(keepends=True)[0],
        "no line",
    ),
    "wrong column": (b"part,topic_no,task_no,colour\nactive,1,1,red\n", "lacks"),
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_wrong_file_gets_one_clear_sentence_and_exit_code_10(kind: str, tmp_path: Path) -> None:
    content, expected = BAD_FILES[kind]
    file = tmp_path / "file.txt"
    file.write_bytes(content)
    done = run("import", str(file), "--programme", "WP", "--confirm", database=tmp_path / "wp.db")
    assert (done.returncode, done.stdout) == (10, "")
    assert (
        expected in done.stderr
        and "Traceback" not in done.stderr
        and len(done.stderr.splitlines()) == 1
    )
    assert run("programmes", database=tmp_path / "wp.db").returncode == 30


def test_a_file_of_200_megabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as large:
        large.truncate(200_000_000)
    done = run("import", str(file), database=tmp_path / "wp.db")
    assert done.returncode == 10 and "200 MB" in done.stderr


@pytest.mark.parametrize(("lang", "said"), [("en", "1,000 MB of memory"), ("fr", "1 000 Mo")])
def test_a_file_that_takes_too_much_to_read_is_given_up(
    lang: str, said: str, tmp_path: Path
) -> None:
    """A few kilobytes that unpack to more than a gigabyte: exit code 14, and nothing is written."""
    file = tmp_path / "bomb.pdf"
    file.write_bytes(pdf_made.bomb(1_100_000_000))
    done = run("import", str(file), "--language", lang, database=tmp_path / "wp.db")
    assert (done.returncode, done.stdout) == (14, "") and len(done.stderr.splitlines()) == 1
    assert said in " ".join(done.stderr.split()) and "bomb.pdf" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("import", "nowhere.txt"), 10, "There is no file"),
        (("export", "--body", "Moon"), 20, "'Moon' is not known"),
        (("export", "--edition", "WP@9"), 20, "no edition 'WP@9'"),
        (("export", "--format", "pdf"), 20, "no format 'pdf'"),
        (("status", "--as-of", "yesterday"), 20, "write it as 2020-07-01"),
        (("status", "--known-at", "soon"), 20, "write it as 2020-07-01"),
        (("status", "--language", "de"), 20, "'de' is not known"),
        (("status", "--database", "nonsense://x"), 30, "not understood"),
        (("import", "nowhere.txt", "--language", "fr"), 10, "Le fichier nowhere.txt n’existe pas."),
        (
            ("status", "--as-of", "hier", "--language=fr"),
            20,
            fr("--as-of : « hier » n’est pas un jour"),
        ),
    ],
)
def test_exit_codes_by_family_of_error(
    database: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = run(*arguments, database=database)
    assert done.returncode == code and words in done.stderr and "Traceback" not in done.stderr
