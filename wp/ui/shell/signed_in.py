"""Who is signed in, said beside every page, with the way out."""

import json

from wp.language.wording.people import grant_words
from wp.language.words import Words
from wp.services.routes import public_path
from wp.ui.parts.html import draw, strong, tag
from wp.ui.shell.who_acts import visit_here


def draw_signed_in(words: Words) -> None:
    """The name and the roles of who is signed in, where somebody is, and two buttons that send a
    form of their own: a page of another site cannot press them."""
    visit = visit_here()
    if visit is None:
        return
    roles = tag("span.wp-sub", grant_words(visit.grant, words))
    out = _button("sign-out", words("door.sign_out"))
    everywhere = _button("sign-out?everywhere=1", words("door.sign_out_everywhere"))
    draw(words, tag("p.wp-who", strong(visit.person.shown), " ", roles), out, everywhere)


def _button(action: str, label: str) -> object:
    press = tag("button.wp-button", label, type="submit")
    return tag("form.wp-out", press, method="post", action=action)


def door_words(words: Words) -> str:
    """What `door.js` says in an open page whose visit is over, and where it leads."""
    said = {
        "text": words("door.ended"),
        "action": words("door.sign_in"),
        "start": f"{public_path()}/sign-in-start?to=",
        "base": public_path(),
    }
    return json.dumps(said)
