"""Somebody at work on an open page: fields filled in, buttons pressed and files dropped over the
connection that the page keeps, as a browser does it."""

from contextlib import ExitStack
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.support.programs.open_page import cookie, opened
from tests.support.programs.sign_in import Door, Visitor

XSRF = "_streamlit_xsrf"
WHOLE = ForwardMsg.ScriptFinishedStatus.FINISHED_SUCCESSFULLY
# What a page and a form say of an error that nobody foresaw; and Streamlit, where nobody caught it.
UNFORESEEN = ("did not foresee", "app has encountered an error")
PATIENCE_SECONDS = 300.0


class Desk:
    """An open page of somebody who signed in: what it shows, and the fields on it, each by its
    form and its own name (`report:note`)."""

    def __init__(self, here: Door, person: Visitor, kept_open: ExitStack) -> None:
        self.here, self.person = here, person
        self.page = kept_open.enter_context(opened(here, cookie=cookie(person)))
        self.session = ""
        self.fields: dict[str, str] = {}
        self.entries: dict[str, WidgetState] = {}

    def show(self, name: str, query: str, pressed: str = "") -> str:
        """Ask for a page with what was entered, until it is drawn; all that it says."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = name
        asked.rerun_script.context_info.url = f"{self.here.url}/{name}"
        asked.rerun_script.widget_states.widgets.extend(self.entries.values())
        if pressed:
            asked.rerun_script.widget_states.widgets.add(
                id=self.fields[pressed], trigger_value=True
            )
        self.page.send(asked.SerializeToString())
        return self.heard()

    def heard(self) -> str:
        """All that the server says until a page is drawn."""
        told: list[bytes] = []
        while True:
            data, message = self._next()
            told.append(data)
            if message.WhichOneof("type") == "script_finished" and message.script_finished == WHOLE:
                # Marks of Markdown in a text are escaped; nobody sees that.
                return b"".join(told).decode("utf-8", "replace").replace("\\", "")

    def _next(self) -> tuple[bytes, ForwardMsg]:
        data = self.page.recv(timeout=PATIENCE_SECONDS)
        assert isinstance(data, bytes)
        message = ForwardMsg.FromString(data)
        self.session = message.new_session.initialize.session_id or self.session
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        at = getattr(getattr(element, kind), "id", "") if kind else ""
        if at:
            self.fields[_name_of(at)] = at
        return data, message

    def enter(self, name: str, value: str) -> None:
        """Enter a text into a field."""
        at = self.fields[name]
        self.entries[at] = WidgetState(id=at, string_value=value)

    def drop(self, name: str, file: str, content: bytes) -> None:
        """Give a file to the place of this name that takes files."""
        place = self._place_for(file)
        token = self.person.browser.get(f"{self.here.url}/_stcore/health", timeout=30)
        assert token.ok, token.text
        put = self.person.browser.put(
            f"{self.here.url}{place.upload_url}",
            files={"file": (file, content)},
            headers={"X-Xsrftoken": self.person.browser.cookies[XSRF]},
            timeout=30,
        )
        assert put.status_code == 204, put.text
        at = self.fields[name]
        state = WidgetState(id=at)
        state.file_uploader_state_value.uploaded_file_info.add(
            name=file, size=len(content), file_id=place.file_id, file_urls=place
        )
        self.entries[at] = state

    def _place_for(self, file: str) -> FileURLs:
        """Where the server will have a file put."""
        asked = BackMsg()
        asked.file_urls_request.request_id = file
        asked.file_urls_request.session_id = self.session
        asked.file_urls_request.file_names.append(file)
        self.page.send(asked.SerializeToString())
        while True:
            answer: Any = self._next()[1].file_urls_response
            if answer.response_id == file:
                return answer.file_urls[0]

    def leave_form(self) -> None:
        """Begin with empty hands."""
        self.entries.clear()
        self.fields.clear()


def _name_of(at: str) -> str:
    """A widget by its form and its name, without the token between them and what Streamlit puts
    before both.

    >>> _name_of("$$ID-0123456789abcdef-report:tok-en:note")
    'report:note'
    """
    key = at.split("-", 2)[-1]
    form, _, name = key.partition(":")
    return f"{form}:{name.rpartition(':')[2]}" if name else key
