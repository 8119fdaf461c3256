"""A form on one subject: what has been entered, kept under that subject.

It stands outside `st.form`: every field that is left reaches the server and is kept as a draft. A
page opens its form, draws its fields in rows, and says what a press of the button sends.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from wp.domain.reporting.order_question import OrderAnswer
from wp.errors import Phrase, WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.services.progress import drafts
from wp.store.drafts import Draft
from wp.ui.parts.form.author import ACTOR
from wp.ui.parts.form.desk import desk, digest, name_of, new_token
from wp.ui.parts.form.entered import Entered
from wp.ui.parts.form.others import show_others
from wp.ui.parts.form.result import css_name, say, show_result
from wp.ui.parts.form.troubles import NotSent, Trouble, carried_out
from wp.ui.parts.form.widgets import YES, Field, draw_widget, spoken, text_of
from wp.ui.parts.html import draw, paragraph
from wp.ui.parts.messages import say_failed
from wp.ui.shell.who_acts import asks_name, keep_name

TOKENS, CARRIED = "form_tokens", "form_carried"
# Not entered by a person: buttons, and what a form remembers of itself.
OWN = ("!", "@")
TROUBLES, WHOSE = "@troubles", "desk"
Send = Callable[[], str]


@dataclass
class Form(Entered):
    """A form being filled in: its subject, token, what it began with, what was entered since, its
    draft and those of others, its fields and their places, what a press answers of the order."""

    kind: str
    about: str
    token: str
    start: dict[str, str]
    draft: Draft | None
    others: Sequence[Draft]
    drawn: dict[str, Field] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    answer: OrderAnswer | None = None

    def key(self, name: str) -> str:
        """The key of a widget of this form."""
        return f"{self.kind}:{self.token}:{name}"

    def put(self, name: str, text: str) -> None:
        """Enter a text for the person."""
        self.entries[name] = st.session_state[self.key(name)] = text
        st.session_state[self.key(f"@put {name}")] = True

    def propose(self, name: str, text: str) -> None:
        """What a field holds until a person enters something else; a tick taken out stays so."""
        former = st.session_state.get(self.key(f"@{name}"), self.start.get(name, ""))
        if text != self[name] in (former, "" if text != YES else former):
            self.put(name, text)
        self.start[name] = st.session_state[self.key(f"@{name}")] = text

    def take(self) -> None:
        """Take over what the widgets hold now."""
        for key, value in st.session_state.items():
            name = str(key).removeprefix(self.key(""))
            if name != key and not name.startswith(OWN):
                self.entries[name] = text_of(value)

    def keep(self) -> None:
        """A field was left: what was wrong with it is not said again, and the draft is kept."""
        before = dict(self.entries)
        self.take()
        changed = self._unlike(before)
        self.hold(each for each in self.troubles if each.field not in changed)
        if ACTOR in changed:
            keep_name(self[ACTOR])
        try:
            if self._unlike(self.start) - {ACTOR, WHOSE}:
                self.save()
            elif self.draft:
                drafts.give_up(self.view.engine, self.drafting, self.token)
        except WorkProgrammeError as error:
            say_failed(error_sentence(error, self.view.words))

    def _unlike(self, others: Mapping[str, str]) -> set[str]:
        return {name for name, text in self.entries.items() if text != others.get(name, "")}

    def save(self) -> None:
        """Keep the draft as it is, and name it in the address."""
        name, entries = name_of(self.kind, self.about), self.entries | {WHOSE: desk()}
        drafts.keep(self.view.engine, self.drafting, self.token, name, entries)
        st.query_params["draft"] = self.token

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What the last press found wrong and nobody has changed since."""
        return tuple(st.session_state.get(self.key(TROUBLES), ()))

    def hold(self, troubles: Iterable[Trouble]) -> None:
        """Say at its fields what is wrong, until they are changed."""
        st.session_state[self.key(TROUBLES)] = tuple(troubles)

    def row(self, *fields: Field, widths: Sequence[float] | None = None) -> None:
        """Fields side by side, each with what is wrong with it under it; who signed in is not asked
        for a name."""
        asked = [
            (each, width)
            for each, width in zip(fields, widths or [1] * len(fields), strict=True)
            if each.name != ACTOR or asks_name()
        ]
        columns = st.columns([width for _, width in asked], gap="medium") if asked else ()
        for (each, _), column in zip(asked, columns, strict=True):
            with column:
                self._draw(each)

    def _draw(self, each: Field) -> None:
        name, key, words = each.name, self.key(each.name), self.view.words
        self.drawn[name], self.start[name] = each, text_of(each.held(self.start.get(name, "")))
        held = self.entries.get(name, self.start[name])
        value = each.held(held)
        self.entries[name] = text_of(value)
        # The browser holds another value, or a choice that is not offered any more.
        put = st.session_state.pop(self.key(f"@put {name}"), self.entries[name] != held)
        if put:
            st.session_state[key] = value
        draw_widget(each, words, key, value, put, self.keep)
        self.show_problems(name)

    def show_problems(self, *names: str) -> None:
        """What is wrong with these fields."""
        at = css_name(self.key(names[0]))
        self.places |= dict.fromkeys(names, at)
        said = [paragraph("problem", "⚠ ", t.message) for t in self.troubles if t.field in names]
        if said:
            draw(self.view.words, *said, id=f"field-{at}", data_field=at)

    def buttons(
        self,
        label: str | Phrase,
        send: Send,
        *others: tuple[str, str, Callable[[], None]],
        disabled: bool = False,
        missing: str = "",
        carry: Sequence[str] = (),
    ) -> None:
        """The button that sends, unless disabled, others beside it (name, label, what a press
        does), and under them what came of it.

        `send` gives what to say when it is done; what it raises is shown at the fields. `missing`
        is said while nothing is known to be wrong; the fields of `carry` stand in the next form of
        this kind as they stand now.
        """
        words, args, key = self.view.words, (send, carry), self.key("!record")
        press, said = self.press, spoken(label, words)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(said, key, type="primary", on_click=press, args=args, disabled=disabled)
            for name, other, act in others:
                st.button(words(other), self.key(f"!{name}"), on_click=act)
            if self.draft:
                give_up, key = words("report.give_up"), self.key("!give_up")
                st.button(give_up, key, type="tertiary", on_click=self.give_up)
                kept = words("report.kept", at=f"{self.draft.saved_at:%H:%M}")
                draw(words, paragraph("sub", kept))
        if missing and not self.troubles:
            draw(words, paragraph("sub", missing))
        show_result(self.kind, words, self.troubles, self.places, self.token)
        show_others(self.others, self.view, self.take_up)

    def press(self, send: Send, carry: Sequence[str] = ()) -> None:
        """Send the form; what came of it is shown by the next run of the page."""
        words, token = self.view.words, self.token
        self.take()
        troubles = [
            Trouble(name, words(each.needed, most=each.most))
            for name, each in self.drawn.items()
            if each.needed and not self[name]
        ]

        def act() -> str:
            sent = drafts.settled(self.view.engine, token)
            if sent == self.fingerprint:
                return words("form.again")
            if sent:
                self.renew(self.entries)
                return words("conflict.windows")
            if troubles:
                raise NotSent(troubles)
            return send()

        done, troubles = carried_out(act, words)
        say(self.kind, done, troubles)
        self.hold(troubles)
        if done and self.token == token:
            self._close(carry)

    def _close(self, carry: Sequence[str]) -> None:
        token, sent = self.token, self.fingerprint
        st.session_state.setdefault(CARRIED, {})[self.kind] = {name: self[name] for name in carry}
        self.forget()
        try:
            drafts.settle(self.view.engine, self.drafting, token, sent)
        except WorkProgrammeError as error:
            say_failed(error_sentence(error, self.view.words))

    def give_up(self) -> None:
        """Take the draft out and begin anew."""
        try:
            drafts.give_up(self.view.engine, self.drafting, self.token)
        except WorkProgrammeError as error:
            say_failed(error_sentence(error, self.view.words))
        else:
            self.forget()

    def forget(self) -> None:
        """Begin anew: the next form on this subject has a token of its own."""
        st.session_state[TOKENS].pop(name_of(self.kind, self.about), None)
        for key in [key for key in st.session_state if str(key).startswith(self.key(""))]:
            del st.session_state[key]
        st.query_params.pop("draft", None)

    def renew(self, entries: Mapping[str, str]) -> None:
        """Take these entries along as a draft of its own."""
        self.forget()
        self.token, self.entries = new_token(), dict(entries)
        st.session_state[TOKENS][name_of(self.kind, self.about)] = self.token
        self.save()

    def take_up(self, token: str) -> None:
        """Take up the draft of this token in place of one's own."""
        self.forget()
        st.session_state[TOKENS][name_of(self.kind, self.about)] = token
        st.query_params["draft"] = token

    @property
    def sending(self) -> str:
        """A token for sending these words once: sent again they have the same, others another."""
        return digest(f"{self.token} {self.fingerprint}")

    @property
    def fingerprint(self) -> str:
        """What tells these entries from others."""
        told = (each for each in self.entries.items() if each[0] != WHOSE and each[1])
        return digest(repr(sorted(told)))
