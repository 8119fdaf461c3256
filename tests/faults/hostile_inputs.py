"""Inputs of somebody who means no good, made by chance from a seed: for every route, for pages and
their connections, for uploads, for the command line."""

import random
from dataclasses import dataclass, field
from urllib.parse import quote

from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.support.programs.all_routes import filled
from wp.domain.filter import Facet
from wp.ui.shell.navigation import page_names

# Each has been trouble to some program: ends of texts and lines, other scripts and digits, numbers
# and days at their limits, other languages' quoting, ways out of a folder.
TEXTS = (
    *("", " ", "\0", "a\0b", "\r\nX-Injected: 1", "\x1b[2J", "\u2028", "\ufeff", "\u202e4.3 PW"),
    *("٤", "²", "１２", "𝕎𝔓 4.3", "é\u0301", "\ud7ff\U0010ffff", "ß" * 300, "A" * 9000, "9" * 400),
    *("-1", "0", "1e308", "NaN", "Infinity", "0x10", "1_000", "99999999999999999999", "true"),
    *("0001-01-01", "9999-12-31", "2020-02-30", "2020-13-01", "2020-W01", "2019-10-31T25:00"),
    *("' OR 1=1 --", '";DROP TABLE editions;--', "%' ESCAPE '", "{{7*7}}", "${jndi:ldap://x}"),
    *("<script>alert(1)</script>", "javascript:alert(1)", "[a](http://x)", "=cmd|'/c calc'!A0"),
    *("../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "/etc/passwd", "C:\\", "file:///", "//x/"),
    *("WP@0", "WP@999999999", "ECP@1", "WP 4.3", "wp4.3", "WP 99.9z", "PTC", "overdue", "xx", "*"),
    *("[" * 3000, "(" * 2000, "%", "%zz", "%ff%fe", "%c0%af", "%ed%a0%80", "a&b=c;d", "#", "?"),
)
NAMES = (
    *(each.value for each in Facet),
    *("as_of", "known_at", "edition", "lang", "page", "per_page", "by", "old", "new", "since"),
    *("until", "stale", "draft", "translate", "review", "decision", "to", "code", "state", "p"),
    *("everywhere", "utm_source", "__proto__", "", "a[]", "find", "text", "session", "topic"),
)
METHODS = ("GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "X")
HEADERS = (
    *("Accept", "Accept-Language", "Accept-Encoding", "If-None-Match", "If-Modified-Since"),
    *("Range", "Cookie", "Authorization", "Origin", "Referer", "User-Agent", "Content-Type"),
    *("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Wp-Visit", "X-Http-Method-Override"),
    *("Upgrade", "Expect", "Content-Length", "Transfer-Encoding", "Sec-Fetch-Site", "Via"),
)
# Commands as a script would fill them in, each question mark by one of the texts.
COMMANDS = (
    *("? ?", "export ? ?", "export --format csv --body ? --as-of ?", "export --format ? --text ?"),
    *(
        "export --format json --known-at ?",
        "export --format csv --code ? --out ?",
        "check --task ?",
    ),
    *("compare ? ?", "import ? --programme ? --effective ?", "programmes --language ?", "check ?"),
    *(
        "verify --head ?",
        "progress show ? --as-of ?",
        "progress add ? --note ? --actor ?",
        "users ?",
    ),
    *("users add ? --role reader --actor ?", "proposals ?", "translate ? ?", "backup ?", "copy ?"),
)


@dataclass(frozen=True)
class Request:
    """A request of HTTP as its bytes say it; headers without those of its sender."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


@dataclass
class Chance:
    """What is chosen, from a seed; `widgets` are the names of buttons and fields that somebody with
    more rights was shown, `sessions` those of other people's pages."""

    seed: int
    routes: list[str]
    widgets: list[str] = field(default_factory=list)
    sessions: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.of = random.Random(self.seed)

    def text(self) -> str:
        """One of the texts, or two of them together."""
        return "".join(self.of.choices(TEXTS, k=self.of.choice((1, 1, 1, 2))))

    def query(self) -> str:
        """The query of an address."""
        pairs = [(self.of.choice(NAMES), self.text()) for _ in range(self.of.randrange(4))]
        return "&".join(f"{quote(name)}={self._written(value)}" for name, value in pairs)

    def _written(self, value: str) -> str:
        return quote(value, safe="%" if self.of.random() < 0.3 else "")

    def request(self) -> Request:
        """A request of any route, or of none."""
        route = self.of.choice((*self.routes, f"/{self._written(self.text())}"))
        places = dict.fromkeys(("form", "name", "value", "ref", "path"), self._written(self.text()))
        path = filled(route, places if self.of.random() < 0.5 else {}) or "/"
        sent = [
            (name, self.text().replace("\r", "").replace("\n", "")[:4000])
            for name in self.of.sample(HEADERS, self.of.randrange(3))
        ]
        body = self.text().encode("utf-8") if self.of.random() < 0.2 else b""
        method = self.of.choice(METHODS)
        return Request(method, f"{path}?{self.query()}", tuple(sent), body)

    def upload(self, session: str) -> Request:
        """A file put to a page, one's own or another's, in a form that may be none."""
        at = self.of.choice((session, *self.sessions, self._written(self.text())))
        name = self.text().replace("\r", "").replace("\n", "").replace('"', "")[:300]
        part = f'--b\r\nContent-Disposition: form-data; name="f"; filename="{name}"\r\n\r\n'
        body = part.encode() + self.of.randbytes(self.of.randrange(2000)) + b"\r\n--b--\r\n"
        kind = self.of.choice(("multipart/form-data; boundary=b", "multipart/form-data", "a/b"))
        cut = body[: self.of.randrange(len(body))] if self.of.random() < 0.4 else body
        method = self.of.choice(("PUT", "PUT", "DELETE", "POST", "PATCH"))
        return Request(
            method, f"/_stcore/upload_file/{at}/{self.text()[:9]}", (("Content-Type", kind),), cut
        )

    def page(self) -> tuple[str, str]:
        """The name of a page, and the query of its address."""
        known = self.of.choice((*page_names(), "a/b"))
        return (self.text()[:200] if self.of.random() < 0.1 else known), self.query()

    def message(self) -> bytes:
        """A message to an open page: bytes, or what a browser may send with what it may not."""
        if self.of.random() < 0.15:
            return self.of.randbytes(self.of.randrange(400))
        said = BackMsg()
        kind = self.of.randrange(6)
        if kind == 0:
            said.file_urls_request.request_id = self.text()[:50]
            said.file_urls_request.session_id = self.of.choice((*self.sessions, "x"))
            said.file_urls_request.file_names.append(self.text())
        elif kind == 1:
            name = ("clear_cache", "stop_script", "load_git_info", "set_run_on_save")
            setattr(said, self.of.choice(name), True)
        else:
            self._forge(said)
        return said.SerializeToString()

    def _forge(self, said: BackMsg) -> None:
        name, query = self.page()
        said.rerun_script.page_name, said.rerun_script.query_string = name, query
        if self.of.random() < 0.3:
            said.rerun_script.fragment_id = self.text()[:50]
        for at in self.of.sample(self.widgets, min(len(self.widgets), self.of.randrange(6))):
            state = said.rerun_script.widget_states.widgets.add(id=at)
            form = self.of.randrange(6)
            if form < 2:
                state.trigger_value = True
            elif form == 2:
                state.string_value = self.text()
            elif form == 3:
                state.int_value = self.of.choice((-1, 0, 2**62))
            elif form == 4:
                state.string_array_value.data.append(self.text())
            else:
                state.json_value = self.text()

    def arguments(self) -> list[str]:
        """The words of a command, none of which the system itself would refuse."""
        words = self.of.choice(COMMANDS).split()
        texts = (self.text().replace("\0", "").replace("/", "")[:3000] for _ in words)
        return [text if word == "?" else word for word, text in zip(words, texts, strict=True)]
