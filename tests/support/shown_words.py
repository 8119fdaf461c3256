"""Every text that a page sends to the browser, whatever draws it, and the words in it."""

import html
import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from tests.support.page_reading import plain

WORD = re.compile(r"[A-Za-z]{3,}")
_NAME = re.compile(r"[0-9a-f-]{32,}|[?/].*")
# Fields that no person reads: names of things, addresses, styles.
UNSEEN = {
    "id",
    "form_id",
    "element_id",
    "icon",
    "url",
    "url_pathname",
    "page_script_hash",
    "key",
    "format",
    "type",
    "css",
    "deltapath",
    "fragment_id",
    "language",
    "user_key",
    "script",
    "query_param_key",
    "columns",
    "data",
    "mime_type",
    "js_content",
    "css_content",
    "html_content",
    "component_name",
    "config",
    "query_string",
    "page",
    "element_hash",
    "file_urls",
}
_ATTRIBUTE = re.compile(r'\b(?:title|alt|aria-label|placeholder|data-label)="([^"]*)"')
# A selector of a style sheet names what Streamlit says; only what it says instead is read.
_BY_STYLE = re.compile(r'\bcontent:"([^"]*)"')
_UNREAD = re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL)
_DRAWN = {"text", "hovertext", "name", "ticktext", "title", "hovertemplate", "texttemplate"}


def texts(page: AppTest) -> Iterator[str]:
    """The texts of all elements of a page: labels, help, choices, HTML, pictures, tables."""
    for node in page._tree:
        proto = getattr(node, "proto", None)
        if isinstance(proto, Message):
            yield from _of_message(proto)
        if node.type == "arrow_data_frame":
            frame = node.value
            yield from map(str, frame.columns)
            yield from (str(cell) for column in frame for cell in frame[column])


def _of_message(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        if field.name in UNSEEN:
            continue
        if field.name == "spec":
            yield from _drawn(json.loads(value))
        elif field.message_type is not None:
            parts = value.values() if isinstance(value, dict) else value
            several = field.is_repeated if hasattr(field, "is_repeated") else field.label == 3
            for each in parts if several else [value]:
                if isinstance(each, Message):
                    yield from _of_message(each)
        elif field.cpp_type == field.CPPTYPE_STRING:
            several = not isinstance(value, (str, bytes))
            for each in value if several else [value]:
                yield from seen(each) if isinstance(each, str) else ()


def _drawn(part: Any, name: str = "") -> Iterator[str]:
    if isinstance(part, dict):
        for key, value in part.items():
            yield from _drawn(value, key if key in _DRAWN or not name else name)
    elif isinstance(part, list):
        for value in part:
            yield from _drawn(value, name)
    elif isinstance(part, str) and name in _DRAWN:
        yield from seen(part.replace("%{hovertext}", "").replace("%{y}", ""))


def seen(body: str) -> Iterator[str]:
    """What a reader or a screen reader finds in a block of HTML, the source's texts apart."""
    yield from _BY_STYLE.findall(body)
    body = _UNREAD.sub(" ", body)
    yield from map(html.unescape, _ATTRIBUTE.findall(body))
    without_targets = re.sub(r"\]\(#[^)]*\)", "]", body)
    yield html.unescape(plain(without_targets)).replace("\u00ad", "")


class Record:
    """The texts of a record, to be taken out of what is shown."""

    def __init__(self, texts: Iterable[str]) -> None:
        # A label is read as a block of HTML is: what its text has in angle brackets is left out.
        read = [each for text in texts for each in (text, plain(text))]
        whole = sorted({" ".join(text.split()) for text in read} - {""}, key=len, reverse=True)
        # What each begins and ends with stands around them all: one by one it takes minutes.
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, whole))})(?!\w)")
        self._known: dict[str, str] = {}
        self._ordered = sorted(whole)
        self._folded = "\n".join(whole).casefold()

    def without(self, text: str) -> str:
        """A text without those of the record, whole or cut short with "…"; most stand on every
        page."""
        if text not in self._known:
            self._known[text] = self._without(text)
        return self._known[text]

    def _without(self, text: str) -> str:
        begun = re.sub(r"[^…]+…", self._cut, " ".join(text.split()))
        return re.sub(r"“([^”]+)”", self._quoted, self._pattern.sub(" ", begun))

    def _quoted(self, match: re.Match[str]) -> str:
        return "“”" if match[1].casefold() in self._folded else match[0]

    def _cut(self, match: re.Match[str]) -> str:
        """What stands before the beginning of a text of the record that "…" cuts."""
        shown = match[0].removesuffix("…")
        for at in (found.start() for found in re.finditer(r"\S+", shown)):
            begun = shown[at:]
            near = bisect_left(self._ordered, begun)
            if len(begun) > 8 and "".join(self._ordered[near : near + 1]).startswith(begun):
                return shown[:at]
        return match[0]


def left(shown: Iterable[str], record: Record) -> dict[str, str]:
    """The plain words that remain when the texts of the record are taken out, each with the text
    that it stands in."""
    found: dict[str, str] = {}
    for text in dict.fromkeys(shown):
        for word in WORD.findall("" if _NAME.fullmatch(text) else record.without(text)):
            found.setdefault(word, text)
    return found
