"""The calls of the verbs that write drafts (`tests.support.people.calls`)."""

from collections.abc import Callable

from tests.support.people.acting import by
from tests.support.people.calls_on_people import Do
from wp.services.progress import drafts
from wp.store.database import Engine


def keep_draft(engine: Engine) -> Do:
    return lambda acting: drafts.keep(engine, acting, "token", "report:1", {"note": "x"})


def give_up_draft(engine: Engine) -> Do:
    drafts.keep(engine, by(), "token", "report:1", {"note": "x"})
    return lambda acting: drafts.give_up(engine, acting, "token")


def take_over_draft(engine: Engine) -> Do:
    drafts.keep(engine, by(), "token", "report:1", {"note": "x"})
    return lambda acting: drafts.take_over(engine, acting, "token")


def settle_draft(engine: Engine) -> Do:
    drafts.keep(engine, by(), "token", "report:1", {"note": "x"})
    return lambda acting: drafts.settle(engine, acting, "token", "sent")


OF_DRAFTS: dict[tuple[str, str], Callable[..., Do]] = {
    ("wp.services.progress.drafts", "give_up"): give_up_draft,
    ("wp.services.progress.drafts", "keep"): keep_draft,
    ("wp.services.progress.drafts", "settle"): settle_draft,
    ("wp.services.progress.drafts", "take_over"): take_over_draft,
}
