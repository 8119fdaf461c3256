"""The tokens of people on their page: which there are, one more, one less."""

from collections.abc import Sequence

import streamlit as st

from wp.domain.people.person import Person
from wp.domain.people.tokens import LONGEST_DAYS, Token, TokenKind, TokenOrder
from wp.language.wording.people import token_words
from wp.services.clock import today
from wp.services.people import tokens
from wp.ui.pages.people import acting, press
from wp.ui.parts.choice import select
from wp.ui.parts.html import draw
from wp.ui.parts.lists import bullets, item
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View


def draw_tokens(people: Sequence[Person], made: Sequence[Token], view: View) -> None:
    """The tokens `made` that still open something, and the ways to make one for one of these people
    and to end one."""
    words = view.words
    show_heading(words("tokens.heading"), words("tokens.unit"), words)
    holding = {each.id: token_words(each, today(), words) for each in made if each.holds(today())}
    draw(words, bullets(map(item, holding.values()), "links", data_tokens=len(holding)))
    if holding:
        number = select(words("tokens.which"), holding, "tokens_which")

        def revoke() -> str:
            tokens.revoke(view.engine, number, acting())
            return words("tokens.revoked", number=number)

        press("tokens.do_revoke", revoke, words)
    owners = {each.id: each.shown for each in people if each.grant.roles}
    if owners:
        _draw_making(owners, view)


def _draw_making(owners: dict[int, str], view: View) -> None:
    words = view.words
    left, right = st.columns(2)
    with left:
        person = select(words("tokens.whose"), owners, "tokens_whose")
    label = right.text_input(words("tokens.what_for"), key="tokens_label", max_chars=200)
    calendar = left.text_input(
        words("tokens.calendar"),
        key="tokens_calendar",
        max_chars=600,
        placeholder=words("tokens.calendar_hint"),
    )
    days = right.number_input(
        words("tokens.for_days"), 1, LONGEST_DAYS, LONGEST_DAYS, key="tokens_days"
    )

    def make() -> str:
        kind = TokenKind.CALENDAR if calendar.strip() else TokenKind.API
        order = TokenOrder(person, kind, calendar, label, int(days))
        secret = tokens.make_token(view.engine, order, acting())
        if kind is TokenKind.API:
            return words("tokens.made_api", secret=secret)
        path = calendar.strip().removeprefix("/calendar/")
        return words("tokens.made_calendar", secret=secret, calendar=path)

    press("tokens.do_make", make, words, then_empty=("tokens_label", "tokens_calendar"))
