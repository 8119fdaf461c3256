"""A form on one subject: what has been entered, kept under that subject and never shown for
another.

It stands outside `st.form`: every field that is left reaches the server and is kept as a draft. A
page opens its form, draws its fields in rows, and says what a press of the button sends.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st

from wp.domain.reporting.rules import Problem
from wp.errors import RefusedError, WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.language.wording.reports import problem_sentence
from wp.language.words import Words
from wp.services.clock import today
from wp.services.progress import drafts
from wp.services.progress.recording import Conflict, Refused
from wp.store.drafts import Draft
from wp.ui.parts.form.desk import desk, new_token
from wp.ui.parts.form.fields import YES, Field, draw_widget, text_of
from wp.ui.parts.form.result import Trouble, css_name, say, show_result
from wp.ui.parts.html import draw, joined, link, paragraph
from wp.ui.parts.messages import say_failed
from wp.ui.shell.view import View

TOKENS, ABOUT, CARRIED = "form_tokens", "form_about", "form_carried"
# Not entered by a person: buttons, and what a form remembers of itself.
OWN = ("!", "@")
TROUBLES = "@troubles"
ACTOR, WHOSE = "actor", "desk"
OTHERS = 5
# Who records it: asked by the form itself, or left to a service that says all problems at once.
WHO = Field(ACTOR, most=400)
NAMED = replace(WHO, needed="problem.actor.missing")
# The fields in which errors of the services lie.
PLACES = {
    "problem.actor.missing": ACTOR,
    "refused.body": "body",
    "refused.session_order": "end",
    "refused.session_there": "start",
    "refused.reason": "reason",
    "refused.ending_evidence": "evidence",
    "refused.ending_future": "on",
    "refused.dismissal_reason": "reason",
    "refused.choice_reason": "reason",
}


class NotSent(Exception):
    """What keeps a form from being sent, raised by its `send`."""

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        super().__init__(troubles)
        self.troubles = tuple(troubles)


def not_sent(
    problems: Mapping[int, Iterable[Problem]], words: Words, names: Mapping[int, str] | None = None
) -> NotSent:
    """The problems of one or several entries, each told once; `names` says of what each entry is,
    and stands before a problem that not all of them have."""
    concerned: dict[Trouble, list[str]] = {}
    for at, found in problems.items():
        for each in found:
            told = Trouble(each.field, problem_sentence(each, words))
            concerned.setdefault(told, []).append((names or {}).get(at, ""))
    every = len(names or ())
    return NotSent(
        [
            Trouble(each.field, f"{', '.join(refs)}: {each.said}") if len(refs) < every else each
            for each, refs in concerned.items()
        ]
    )


def refusal(outcome: Refused | Conflict, names: Mapping[int, str], words: Words) -> Exception:
    """Why nothing was written, with the lines concerned (`names`, by the place of an entry)."""
    if isinstance(outcome, Conflict):
        refs = list(dict.fromkeys(names[at] for at in outcome.reports))
        return RefusedError("many.conflict", refs=refs)
    return not_sent(outcome.problems, words, names)


@dataclass
class Form:
    """A form being filled in: its kind and what it is about, its token, the texts entered so far,
    the draft on record (None while there is none), and the fields drawn with their places."""

    kind: str
    about: str
    view: View
    token: str
    start: dict[str, str]
    entries: dict[str, str]
    kept: Draft | None = None
    address: Mapping[str, str] = field(default_factory=dict)
    drawn: dict[str, Field] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.entries.get(name, "").strip()

    def key(self, name: str) -> str:
        """The key of a widget of this form."""
        return f"{self.kind}:{self.token}:{name}"

    def put(self, name: str, text: str) -> None:
        """Enter a text for the person."""
        self.entries[name] = text
        st.session_state[self.key(name)] = text
        st.session_state[self.key(f"@put {name}")] = True

    def propose(self, name: str, text: str) -> None:
        """What a field holds until a person enters something else in it."""
        former = st.session_state.get(self.key(f"@{name}"), self.start.get(name, ""))
        if self[name] in ("", former) and self[name] != text:
            self.put(name, text)
        self.start[name] = st.session_state[self.key(f"@{name}")] = text

    def take(self) -> None:
        """Take over what the widgets hold now."""
        prefix = self.key("")
        for key, value in st.session_state.items():
            name = str(key).removeprefix(prefix)
            if name != key and not name.startswith(OWN):
                self.entries[name] = text_of(value)

    def keep(self) -> None:
        """A field was left: what was wrong with it is not said again, and the draft is kept and
        named in the address, or taken out where nothing is entered any more."""
        before = dict(self.entries)
        self.take()
        self._hold([each for each in self.troubles if self._as_before(each.field, before)])
        if ACTOR in self.drawn:
            st.session_state[ACTOR] = self[ACTOR]
        entered = {
            name
            for name, text in self.entries.items()
            if name not in (ACTOR, WHOSE) and text != self.start.get(name, "")
        }
        try:
            if entered:
                self.save()
            elif self.kept:
                drafts.give_up(self.view.engine, self.token)
        except WorkProgrammeError as error:
            say_failed(error_sentence(error, self.view.words))

    def save(self) -> None:
        """Keep the draft as it is, and name it in the address."""
        entries = self.entries | {WHOSE: desk()}
        drafts.keep(
            self.view.engine, self.token, _name(self.kind, self.about), self[ACTOR], entries
        )
        st.query_params["draft"] = self.token

    def _as_before(self, name: str, before: Mapping[str, str]) -> bool:
        return before.get(name, "") == self.entries.get(name, "")

    @property
    def troubles(self) -> list[Trouble]:
        """What the last press found wrong and nobody has changed since."""
        return list(st.session_state.get(self.key(TROUBLES), ()))

    def _hold(self, troubles: Iterable[Trouble]) -> None:
        if self.key(TROUBLES) in st.session_state:
            st.session_state[self.key(TROUBLES)] = tuple(troubles)

    def judge(self, problems: Iterable[Problem]) -> None:
        """Once sending was tried, say what is wrong with what is entered now."""
        found = not_sent({0: problems}, self.view.words).troubles
        self._hold([*(each for each in self.troubles if not each.field), *found])

    def row(self, *fields: Field, widths: Sequence[float] | None = None) -> None:
        """Fields side by side, each with what is wrong with it under it."""
        places = st.columns(widths or len(fields), gap="medium") if len(fields) > 1 else None
        for at, each in enumerate(fields):
            with places[at] if places else st.container():
                self._draw(each)

    def _draw(self, each: Field) -> None:
        key, self.drawn[each.name] = self.key(each.name), each
        self.start[each.name] = text_of(each.held(self.start.get(each.name, "")))
        held = self.entries.get(each.name, self.start[each.name])
        value = each.held(held)
        self.entries[each.name] = text_of(value)
        # The browser holds another value, or a choice that is not offered any more.
        put = st.session_state.pop(self.key(f"@put {each.name}"), self.entries[each.name] != held)
        if put:
            st.session_state[key] = value
        label = each.label or self.view.words(f"field.{each.name}")
        draw_widget(each, label, key, value, put, self.keep)
        self.told(each.name)

    def told(self, *names: str) -> None:
        """What is wrong with these fields."""
        at = css_name(self.key(names[0]))
        self.places |= dict.fromkeys(names, at)
        said = [paragraph("problem", "⚠ ", t.said) for t in self.troubles if t.field in names]
        if said:
            draw(self.view.words, *said, id=f"field-{at}", data_field=at)

    def day(self, name: str) -> dt.date:
        """The day entered; today where the field was emptied."""
        return dt.date.fromisoformat(self[name]) if self[name] else today()

    def chosen(self, name: str) -> list[str]:
        """The values chosen of several."""
        return self[name].split("\n") if self[name] else []

    def ticked(self, name: str) -> bool:
        """Whether a tick is set."""
        return self.entries.get(name) == YES

    def buttons(
        self,
        label: str,
        send: Callable[[], str | None],
        *others: tuple[str, str, Callable[[], None]],
        disabled: bool = False,
        missing: str = "",
        carry: Sequence[str] = (),
    ) -> None:
        """The button that sends, others beside it (name, label, what a press does), and under them
        what came of it.

        `send` gives what to say when it is done, None where something is to be asked first; what it
        raises is shown at the fields. `missing` is said while nothing was tried yet; the fields of
        `carry` stand in the next form of this kind as they stand now.
        """
        words, name = self.view.words, self.key("!record")
        with st.container(horizontal=True, vertical_alignment="center"):
            options: dict[str, Any] = {
                "type": "primary",
                "disabled": disabled,
                "args": (send, carry),
            }
            st.button(label, key=name, on_click=self.press, **options)
            for other, said, action in others:
                st.button(said, key=self.key(f"!{other}"), on_click=action)
            if self.kept:
                give_up, key = words("report.give_up"), self.key("!give_up")
                st.button(give_up, key=key, type="tertiary", on_click=self.give_up)
                at = f"{self.kept.saved_at:%H:%M}"
                draw(words, paragraph("sub", words("report.kept", at=at)))
        tried = self.key(TROUBLES) in st.session_state
        if missing and not tried:
            draw(words, paragraph("sub", missing))
        show_result(self.kind, words, self.troubles, self.places, self.token)
        self._tell_others()

    def press(self, send: Callable[[], str | None], carry: Sequence[str] = ()) -> None:
        """Send the form; what came of it is shown by the next run of the page."""
        words, engine = self.view.words, self.view.engine
        self.take()
        troubles = [
            Trouble(name, words(each.needed, most=each.most))
            for name, each in self.drawn.items()
            if each.needed and not self[name]
        ]
        try:
            before = drafts.settled(engine, self.token)
            if before not in (None, self.fingerprint):
                self.renew(self.entries)
                say(self.kind, words("conflict.windows"))
                return
            done = words("form.again") if before else None if troubles else send()
            if done is not None:
                drafts.settle(engine, self.token, self.fingerprint)
                self._close(carry)
                say(self.kind, done)
                return
        except NotSent as error:
            troubles = list(error.troubles)
        except WorkProgrammeError as error:
            troubles = [Trouble(PLACES.get(error.phrase.key, ""), error_sentence(error, words))]
        st.session_state[self.key(TROUBLES)] = tuple(troubles)
        say(self.kind, "", troubles)

    def _close(self, carry: Sequence[str]) -> None:
        carried = st.session_state.setdefault(CARRIED, {})
        carried[self.kind] = {name: self.entries.get(name, "") for name in carry}
        st.session_state[ACTOR] = self[ACTOR] or st.session_state.get(ACTOR, "")
        self.forget()

    def _tell_others(self) -> None:
        """Drafts on the same subject that other people have not sent."""
        words, name = self.view.words, _name(self.kind, self.about)
        theirs = [each for each in drafts.on(self.view.engine, name) if each.token != self.token]
        links = [
            link(
                self.view.link(draft=each.token, **self.address),
                f"{each.actor or words('report.nobody')}, {each.saved_at:%Y-%m-%d %H:%M}",
            )
            for each in theirs[:OTHERS]
        ]
        if links:
            said = words("report.other_drafts", links="")
            draw(words, paragraph("sub", said, joined(links, " · ")))

    def give_up(self) -> None:
        """Take the draft out and begin anew."""
        drafts.give_up(self.view.engine, self.token)
        self.forget()

    def forget(self) -> None:
        """Begin anew: the next form on this subject has a token of its own."""
        st.session_state[TOKENS].pop(_name(self.kind, self.about), None)
        for key in [key for key in st.session_state if str(key).startswith(self.key(""))]:
            del st.session_state[key]
        if "draft" in st.query_params:
            del st.query_params["draft"]

    @property
    def sending(self) -> str:
        """A token for sending these words once: sent again they have the same, others another."""
        return hashlib.sha256(f"{self.token} {self.fingerprint}".encode()).hexdigest()

    @property
    def fingerprint(self) -> str:
        """What tells these entries from others."""
        told = sorted((name, text) for name, text in self.entries.items() if name != WHOSE and text)
        return hashlib.sha256(repr(told).encode()).hexdigest()

    def renew(self, entries: Mapping[str, str]) -> None:
        """Take these entries along as a draft of its own."""
        self.forget()
        self.token, self.entries = new_token(), dict(entries)
        st.session_state[TOKENS][_name(self.kind, self.about)] = self.token
        self.save()


def open_form(
    kind: str,
    about: str,
    view: View,
    start: Mapping[str, str] | None = None,
    address: Mapping[str, str] | None = None,
) -> Form:
    """The form of this kind on this subject: with the draft of the address, the one of this browser
    tab or of this browser, or a new one that holds `start`.

    `address` leads to the subject on its page.
    """
    name, tokens = _name(kind, about), st.session_state.setdefault(TOKENS, {})
    asked, own = view.address.draft, tokens.get(name, "")
    there = {each.token: each for each in drafts.on(view.engine, name)}
    if asked in there:
        own = asked
    elif not own:
        own = next((t for t, each in there.items() if each.entries.get(WHOSE) == desk()), "")
    token = tokens[name] = own or new_token()
    given = {ACTOR: st.session_state.get(ACTOR, "")}
    given |= st.session_state.get(CARRIED, {}).get(kind, {}) | dict(start or {})
    kept = there.get(token)
    entries = given | dict(kept.entries if kept else {})
    form = Form(kind, about, view, token, given, entries, kept, dict(address or {}))
    form.take()
    return form


def ask_about(kind: str, label: str, names: Mapping[str, str], view: View, hint: str = "") -> str:
    """Which subject a form is about, of these (value -> words): the one of the address's draft, the
    one chosen last, else the first; "" where there is none."""
    key, last = f"{kind}_which", st.session_state.setdefault(ABOUT, {})
    if st.session_state.get(key) not in names:
        draft = drafts.find(view.engine, view.address.draft) if view.address.draft else None
        meant = draft.form.removeprefix(f"{kind}:") if draft else ""
        wanted = next((each for each in (meant, last.get(kind)) if each in names), None)
        st.session_state[key] = wanted or next(iter(names), None)
    st.selectbox(
        label,
        list(names),
        format_func=lambda each: names.get(each, each),
        key=key,
        placeholder=hint or None,
        filter_mode="contains",
    )
    last[kind] = st.session_state[key]
    return str(last[kind] or "")


def _name(kind: str, about: str) -> str:
    """How drafts on a subject are found; a long name stands as its digest."""
    name = f"{kind}:{about}"
    return name if len(name) <= 80 else f"{kind}:{hashlib.sha256(about.encode()).hexdigest()}"[:80]
