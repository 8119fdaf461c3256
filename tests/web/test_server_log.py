"""The log of a server: a line for each request, with the number that its answer carries; and never
the words of a visitor as a line of their own."""

import asyncio
import json
import logging
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import Response
from streamlit.testing.v1 import AppTest

from tests.support.browser import serving
from tests.support.in_process import request
from tests.support.page_reading import shown
from wp.language.words import Words
from wp.server_log import CALLER, Caller, LineFormatter, LogForm
from wp.ui.parts.form.troubles import carried_out
from wp.web.logged import Logged
from wp.web.responses import guarded


def asked(address: str, **headers: str) -> tuple[int, str]:
    """Status of an answer, and the number of the request that it carries."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
            return answer.status, answer.headers["x-request-id"]
    except urllib.error.HTTPError as error:
        return error.code, error.headers["x-request-id"]


def test_each_request_has_its_line(started: Path, tmp_path: Path) -> None:
    with serving(started, tmp_path, "--log", "json", "--log-level", "debug") as address:
        _, ready = asked(f"{address}readyz")
        status, refused = asked(
            f"{address}api/v1/lines?nonsense=Ana", **{"X-Forwarded-For": "8.8.8.8, 192.0.2.7"}
        )
        assert status == 400
        asked(f'{address}a%0A{{"level":"forged"}}')
    written = (tmp_path / "log").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in written.splitlines() if line.startswith("{")]
    assert not [line for line in lines if line["level"] == "forged"]
    # Streamlit's banner apart, everything that is said is a line of this form.
    assert "uvicorn.error" in {line["logger"] for line in lines} and "INFO:" not in written
    by_number = {line.get("request"): line for line in lines}
    line = by_number[refused]
    assert (line["level"], line["method"], line["path"]) == ("info", "GET", "/api/v1/lines")
    assert (line["status"], line["address"]) == (400, "192.0.2.7") and line["ms"] >= 0
    assert line["time"].endswith("Z") and by_number[ready]["level"] == "debug"
    # What people look for is nobody's business.
    assert "Ana" not in written and "nonsense" not in written


def test_a_failure_is_found_by_the_number_that_the_answer_tells(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fails(_request: Request) -> Response:
        raise ZeroDivisionError("on purpose")

    sent: list[Any] = []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await guarded(fails)(Request(scope))(scope, receive, send)

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    caplog.set_level(logging.INFO)
    asyncio.run(Logged(application)(request("/fails").scope, receive, send))
    number = dict(sent[0]["headers"])[b"x-request-id"].decode()
    assert number in sent[1]["body"].decode()
    (failure,) = [each for each in caplog.records if each.exc_info]
    assert failure.request == number and "on purpose" in str(failure.exc_info)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_page_and_a_form_that_fail_tell_the_number_of_the_log(
    app: AppTest,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    language: str,
) -> None:
    def fails(*_given: object) -> str:
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr("wp.ui.pages.checks.breaches.find", fails)
    shown(app, "checks", lang=language)
    message, (trouble,) = carried_out(fails, Words(language))
    page, form = (each.request for each in caplog.records if each.exc_info)
    assert page in app.error[0].value
    assert message == "" and form in trouble.message and form != page


def test_a_line_of_text_is_one_line_whatever_it_says() -> None:
    record = logging.LogRecord(
        "wp", logging.ERROR, "", 0, "first\n2020-01-01 info forged\x1b", (), None
    )
    record.path = "/a\nb"
    token = CALLER.set(Caller("12345678", "192.0.2.7", "Ana Example"))
    try:
        first, *rest = LineFormatter(LogForm.TEXT).format(record).split("\n")
    finally:
        CALLER.reset(token)
    assert first.endswith(
        "error wp first request=12345678 person=Ana Example address=192.0.2.7 path=/a\\x0ab"
    )
    assert rest == ["    2020-01-01 info forged\\x1b"]
