"""Starting the pages."""

import gc
import json
import logging
import os
import socket
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import typer

from wp.errors import QuestionError, RightsError, WorkProgrammeError
from wp.installation import HOME
from wp.language.words import Words
from wp.services.people.directory import people_on_record, unknown_bodies
from wp.services.people.sign_in_settings import (
    FILE_VARIABLE,
    SignInSettings,
    read_settings,
    settings_file,
)
from wp.services.record import URL_VARIABLE, default_url, shared_record
from wp.services.routes import PUBLIC_URL, VISIT, VISIT_HEADER, host_of, is_loopback
from wp.store.audit.log import head_of
from wp.store.database import Engine, address_of, reading

ORDINARY_COLLECTION = (700, 10, 10)
PATIENCE_SECONDS = 60.0
SERVER = Path(__file__).resolve().parents[2] / "web" / "application.py"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server listens, and the address under which people reach it, "" where that is the
    same."""

    host: str
    port: int
    public_url: str = ""

    def public_host(self) -> str:
        """The host of the public URL, "" for none; QuestionError where it is no URL of a site."""
        if not self.public_url:
            return ""
        try:
            parts = urlsplit(self.public_url)
            host = parts.hostname or ""
        except ValueError:
            host = ""
        if not host or parts.scheme not in ("http", "https"):
            raise QuestionError("cli.public_url", url=self.public_url)
        return host


def plan_backups(folder: Path, hours: float, keep: int) -> None:
    """Have the server of this process make backups into a folder every so many hours, and keep so
    many of them. QuestionError for a plan that is none, BackupError where nothing can be
    written there."""
    from wp.services.backups import backup_plan

    planned = backup_plan.schedule_of(folder, hours, keep)
    told = {backup_plan.FOLDER: str(planned.folder), backup_plan.HOURS: str(hours)}
    os.environ |= told | {backup_plan.KEEP: str(keep)}


def serve_pages(database: str | None, place: Place, sign_in: str, words: Words) -> None:
    """Migrate and fill the database, say where it is, then become the server of pages and
    routes at this place, in this process; `sign_in` is the file that says how people sign in.

    QuestionError where the place cannot be, RightsError where it is for others than this machine
    and nobody signs in.
    """
    public = place.public_host()
    file = str(Path(sign_in or settings_file()).absolute()) if sign_in or settings_file() else ""
    settings = read_settings(Path(file)) if file else None
    public_url = _address_of_pages(place, settings)
    url = database or default_url()
    gc.set_threshold(*ORDINARY_COLLECTION)
    engine = shared_record(url)
    typer.echo(words("cli.record_in", where=address_of(engine)), err=True)
    with reading(engine) as connection:
        typer.echo(words("verify.head", head=str(head_of(connection))), err=True)
    if settings:
        _check_people(engine, settings, file, words)
    os.environ |= {URL_VARIABLE: url, PUBLIC_URL: public_url, FILE_VARIABLE: file}
    # Streamlit reads `.streamlit/config.toml` from the folder that it runs in: the product's, not
    # the person's.
    os.chdir(HOME)
    sys.argv = [
        "streamlit",
        "run",
        str(SERVER),
        f"--server.address={place.host}",
        f"--server.port={place.port}",
    ]
    if settings:
        # Each open page is bound to the visit in which it was opened.
        sys.argv.append(f"--server.trustedUserHeaders={json.dumps({VISIT_HEADER: VISIT})}")
    if public:
        # Streamlit takes the pages' own connection from there too.
        sys.argv.append(f"--browser.serverAddress={public}")
    threading.Thread(target=_make_ready, daemon=True, name="make ready").start()
    from streamlit.web.cli import main

    send_at_once()
    log_as_we_do()
    main()


def _address_of_pages(place: Place, settings: SignInSettings | None) -> str:
    """Under which address people reach the pages. RightsError where that is beyond this machine and
    nobody signs in, or by an address that could be listened to."""
    if settings is None:
        if place.public_url:
            raise RightsError("door.public_url")
        if not is_loopback(place.host):
            raise RightsError("door.host", host=place.host)
        return ""
    if not place.public_url:
        if not is_loopback(place.host):
            raise RightsError("door.no_public_url")
        host = f"[{place.host}]" if ":" in place.host else place.host
        return f"http://{host}:{place.port}"
    if not place.public_url.startswith("https:") and not is_loopback(host_of(place.public_url)):
        raise RightsError("door.public_http", url=place.public_url)
    return place.public_url


def _check_people(engine: Engine, settings: SignInSettings, file: str, words: Words) -> None:
    """RightsError where a group is to act for a body that the record does not know; says so where
    nobody is on the list yet."""
    for group, grant in settings.groups.items():
        for body in unknown_bodies(engine, grant):
            raise RightsError("door.group_body", file=file, group=group, body=body)
    if not any(not each.removed for each in people_on_record(engine)):
        typer.echo(words("cli.nobody_yet"), err=True)


def send_at_once() -> None:
    """Have Streamlit's socket send small answers without delay: on a connection that is kept they
    would wait 42 ms each, for the system joins what is small. Connections take it over."""
    from streamlit.web.server.starlette import starlette_server

    bind = starlette_server._bind_socket

    def bound(address: str, port: int, backlog: int) -> socket.socket:
        made = bind(address, port, backlog)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    starlette_server._bind_socket = bound


def log_as_we_do() -> None:
    """Have Streamlit and its server log as the product does, and not with handlers of their own."""
    import streamlit.logger
    import uvicorn.config

    def given_on(logger: logging.Logger) -> None:
        logger.handlers.clear()
        logger.propagate = True

    streamlit.logger.setup_formatter = given_on
    streamlit.logger.update_formatter()
    # The very object is what the server takes where nobody gives it another.
    uvicorn.config.LOGGING_CONFIG.update(handlers={}, loggers={})


def _make_ready() -> None:
    """While the browser loads the page's scripts, get ready what the first page needs; nobody
    waits for it then."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not _serving():
        if time.monotonic() > end:
            return
        time.sleep(0.02)
    import streamlit.emojis  # noqa: F401

    from wp.services.query import Question, ask

    try:
        ask(shared_record(), Question())
    except WorkProgrammeError as error:
        logging.getLogger("wp").info("nothing to make ready: %s", error)


def _serving() -> bool:
    runtime = sys.modules.get("streamlit.runtime")
    return bool(runtime and getattr(runtime, "exists", bool)())
