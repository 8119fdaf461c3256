"""What a page is asked to show, and how it asks for more of it."""

import datetime as dt
from dataclasses import dataclass, replace

from wp.charts.theme import Theme
from wp.domain.filter import Answer, Filter
from wp.language.words import Words
from wp.services.clock import today
from wp.services.query import Question, Reference, ask
from wp.store.database import Engine
from wp.ui.shell.address import Address
from wp.ui.shell.navigation import href
from wp.ui.shell.screen import Screen


@dataclass(frozen=True, slots=True)
class View:
    """What a page is asked to show: the words, the address, the record, and the answer to the
    address's filter.

    `everything` is the answer to the same question without a filter, `screen` the kind of window
    that it is drawn for.
    """

    words: Words
    address: Address
    engine: Engine
    reference: Reference
    everything: Answer
    answer: Answer
    theme: Theme
    screen: Screen = Screen.DESK

    @property
    def filter(self) -> Filter:
        """The filter of the address, its values spelled as the record spells them."""
        return self.answer.filter

    @property
    def question(self) -> Question:
        """The question of this view, pinned to its day."""
        return replace(self.address.question, as_of=self.answer.snapshot.as_of)

    @property
    def is_default_day(self) -> bool:
        """Whether the day was not asked for and is not today."""
        return self.address.question.as_of is None and self.answer.snapshot.as_of != today()

    def ask(self, wanted: Filter) -> Answer:
        """The answer to another filter, on the same day and editions."""
        return ask(self.engine, replace(self.question, filter=wanted))

    def ask_on(self, day: dt.date) -> Answer:
        """The answer to the same filter on another day; the editions are those of that day
        unless pinned."""
        return ask(self.engine, replace(self.address.question, filter=self.filter, as_of=day))

    def link(self, page: str | None = None, **changes: str | tuple[str, ...] | None) -> str:
        """The address of a page with this view and changes to it; None takes a value out."""
        return href(page, self.address.link(**changes))
