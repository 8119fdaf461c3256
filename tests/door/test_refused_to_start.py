"""A server for others than this machine does not start without sign-in, nor with settings that are
wrong: exit code 40, and a sentence that says what to do."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.browser import free_port
from tests.support.command_line import run
from tests.support.http import get
from tests.support.paths import ROOT
from tests.support.programs.sign_in import settings

ISSUER = "https://login.example.org"


def refused(*arguments: str, folder: Path) -> str:
    """What a server says that does not start."""
    told = run("serve", *arguments, database=folder / "wp.db")
    assert (told.returncode, told.stdout) == (40, ""), told.stderr
    assert "Traceback" not in told.stderr
    return " ".join(told.stderr.split())


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "", "plans.example.org"])
@pytest.mark.parametrize(("lang", "said"), [("en", "Leave --host out"), ("fr", "Omettez --host")])
def test_beyond_this_machine_only_with_sign_in(
    tmp_path: Path, host: str, lang: str, said: str
) -> None:
    told = refused("--host", host, "--language", lang, folder=tmp_path)
    assert said in told and "--sign-in" in told
    assert not (tmp_path / "wp.db").exists(), "no record is made for a server that does not start"


@pytest.mark.parametrize("url", ["https://plans.example.org/wp/", "http://127.0.0.1:8501"])
def test_a_public_address_only_with_sign_in(tmp_path: Path, url: str) -> None:
    assert "nobody would sign in" in refused("--public-url", url, folder=tmp_path)


def test_beyond_this_machine_the_public_address_is_said_and_encrypted(tmp_path: Path) -> None:
    file = str(settings(tmp_path, ISSUER))
    told = refused("--sign-in", file, "--host", "0.0.0.0", folder=tmp_path)
    assert "--public-url" in told
    plain = ("--sign-in", file, "--public-url", "http://plans.example.org")
    assert "https://" in refused(*plain, folder=tmp_path)


WRONG = {
    "no TOML": ("issuer = ", "TOML"),
    "not UTF-8": (b'issuer = "\xff"', "TOML"),
    "no issuer": ('client_id = "wp"', "does not say 'issuer'"),
    "an empty client": (f'issuer = "{ISSUER}"\nclient_id = " "', "does not say 'client_id'"),
    "an issuer in the clear": ('issuer = "http://a.org"\nclient_id = "wp"', "begins with https"),
    "no address": ('issuer = "http://["\nclient_id = "wp"', "begins with https"),
    "another setting": (f'issuer = "{ISSUER}"\nclient_id = "wp"\nscopes = "a"', "'scopes'"),
    "the secret in it": (f'issuer = "{ISSUER}"\nclient_id = "wp"\nclient_secret = "s"', "is not a"),
    "a number": (f'issuer = "{ISSUER}"\nclient_id = 7', "'client_id'"),
    "no secret": (f'issuer = "{ISSUER}"\nclient_id = "wp"', "secret"),
    "a secret that is not there": (
        f'issuer = "{ISSUER}"\nclient_id = "wp"\nclient_secret_file = "none"',
        "No such file",
    ),
    "groups that are none": (
        f'issuer = "{ISSUER}"\nclient_id = "wp"\nclient_secret_file = "secret"\ngroups = "a"',
        "'groups'",
    ),
    "no such role": (
        f'issuer = "{ISSUER}"\nclient_id = "wp"\nclient_secret_file = "secret"\n'
        '[groups]\nchairs = "chair"',
        "'chairs' has 'chair'",
    ),
    "a secretary without a body": (
        f'issuer = "{ISSUER}"\nclient_id = "wp"\nclient_secret_file = "secret"\n'
        '[groups]\ncbc = "body_secretary"',
        "'body_secretary'",
    ),
    "a body that is not known": (
        f'issuer = "{ISSUER}"\nclient_id = "wp"\nclient_secret_file = "secret"\n'
        '[groups]\nmoon = "body_secretary:Moon"',
        "'Moon'",
    ),
}


@pytest.mark.parametrize("kind", WRONG)
def test_wrong_settings_are_named(tmp_path: Path, kind: str) -> None:
    content, said = WRONG[kind]
    file = tmp_path / "sign_in.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "secret").write_text("s3cret", encoding="utf-8")
    told = refused("--sign-in", str(file), folder=tmp_path)
    assert said in told and "s3cret" not in told


def test_settings_that_are_not_there_are_named(tmp_path: Path) -> None:
    told = refused("--sign-in", str(tmp_path / "none.toml"), folder=tmp_path)
    assert "none.toml" in told and "No such file" in told


@pytest.mark.skipif(os.name == "nt", reason="ends a group of processes")
def test_the_pages_alone_end_where_they_would_listen_beyond_this_machine(
    shipped: Path, tmp_path: Path
) -> None:
    """`streamlit run app.py` runs nothing of ours until somebody opens a page: it ends then, before
    anything is shown."""
    from websockets.sync.client import connect

    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    command += [f"--server.port={port}", "--server.address=0.0.0.0"]
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "WP_DATABASE_URL": str(shipped)},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        end = time.monotonic() + 60
        while time.monotonic() < end and server.poll() is None:
            try:
                assert get(f"http://127.0.0.1:{port}/_stcore/health")[0] == 200
                with connect(f"ws://127.0.0.1:{port}/_stcore/stream", max_size=None) as page:
                    page.send(_first_run())
                    server.wait(30)
            except OSError:
                time.sleep(0.2)
        assert server.wait(5) == 40
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGKILL)
    told = (tmp_path / "log").read_text(encoding="utf-8")
    assert "wp serve with --sign-in" in told and "Traceback" not in told


def _first_run() -> bytes:
    from streamlit.proto.BackMsg_pb2 import BackMsg

    asked = BackMsg()
    asked.rerun_script.query_string = ""
    return asked.SerializeToString()
