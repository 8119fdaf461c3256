"""The tokens of people on their page: which there are, one more, one less."""

from collections.abc import Sequence

from wp.domain.people.person import Person
from wp.domain.people.tokens import LONGEST_DAYS, Token, TokenKind, TokenOrder
from wp.language.wording.people import token_words
from wp.services.clock import today
from wp.services.people import tokens
from wp.ui.pages.people import NEW
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import draw, paragraph
from wp.ui.parts.lists import bullets, item
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View

MAKING, REVOKING = "token", "token_end"
PERIODS = (LONGEST_DAYS, 180, 90, 30)


def draw_tokens(people: Sequence[Person], made: Sequence[Token], view: View) -> None:
    """The tokens `made` that still open something, and the ways to make one for one of these people
    and to end one."""
    words = view.words
    show_heading(words("tokens.heading"), words("tokens.unit"), words)
    held = {str(each.id): token_words(each, today(), words) for each in made if each.holds(today())}
    if held:
        draw(words, bullets(map(item, held.values()), "links", data_tokens=len(held)))
    else:
        draw(words, paragraph("sub", words("tokens.none")))
    _draw_making({str(each.id): each.shown for each in people if each.grant.roles}, view)
    _draw_revoking(held, view)


def _draw_making(owners: dict[str, str], view: View) -> None:
    words = view.words
    if not owners:
        show_result(MAKING, words)
        return
    form = open_form(MAKING, NEW, view)
    periods = {str(days): words("days", n=days) for days in PERIODS}
    form.row(
        Field("person", Widget.CHOICE, "tokens.whose", owners),
        Field("label", label="tokens.what_for", most=200, needed="tokens.no_label"),
    )
    form.row(
        Field("calendar", label="tokens.calendar", hint="tokens.calendar_hint", most=1_000),
        Field("days", Widget.CHOICE, "tokens.ends", periods),
        NAMED,
        widths=(2, 1, 1),
    )

    def make() -> str:
        kind = TokenKind.CALENDAR if form["calendar"] else TokenKind.API
        owner, days = int(form["person"]), int(form["days"])
        order = TokenOrder(owner, kind, form["calendar"], form["label"], days)
        secret = tokens.make_token(view.engine, order, form.acting)
        if kind is TokenKind.API:
            return words("tokens.made_api", secret=secret)
        path = form["calendar"].removeprefix("/calendar/")
        return words("tokens.made_calendar", secret=secret, calendar=path)

    form.buttons("tokens.do_make", make)


def _draw_revoking(held: dict[str, str], view: View) -> None:
    words = view.words
    if not held:
        show_result(REVOKING, words)
        return
    number = ask_about(REVOKING, "tokens.which", held, view)
    form = open_form(REVOKING, number, view)
    form.row(NAMED)

    def revoke() -> str:
        tokens.revoke(view.engine, int(number), form.acting)
        return words("tokens.revoked", number=number)

    form.buttons("tokens.do_revoke", revoke)
