"""What was entered in a form, as what it means."""

import datetime as dt
from dataclasses import dataclass

from wp.domain.people.acting import Acting
from wp.domain.texts import Text
from wp.errors import RefusedError
from wp.services.clock import today
from wp.services.record import system_user
from wp.ui.parts.form.author import ACTOR
from wp.ui.parts.form.widgets import YES
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import acting_now


@dataclass
class Entered:
    """The texts of the fields of a form, by name, on a view."""

    view: View
    entries: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return Text(self.entries.get(name, "").strip(), self.view.words.language)

    @property
    def acting(self) -> Acting:
        """Who sends it; RefusedError where nobody is named, or by what is no name."""
        return acting_now(self[ACTOR])

    @property
    def drafting(self) -> Acting:
        """Whose draft it is: of the operating system's user while nobody is named, for nothing of
        it may be lost."""
        try:
            return self.acting
        except RefusedError:
            return acting_now(system_user())

    def day(self, name: str) -> dt.date:
        """The day entered; today where the field was emptied."""
        return dt.date.fromisoformat(self[name]) if self[name] else today()

    def chosen(self, name: str) -> list[str]:
        """The values chosen of several."""
        return self[name].split("\n") if self[name] else []

    def ticked(self, name: str) -> bool:
        """Whether a tick is set."""
        return self[name] == YES
