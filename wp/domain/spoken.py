"""What people write for a status, an authority, a body and a step, and what the record calls it."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from wp.domain.bodies import BodyVocabulary
from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.domain.timeline import Step, read_timeline, render_step


def without_spaces(text: str) -> str:
    """A reference or another name as it is compared: without spaces, in lower case.

    >>> without_spaces("wp 10.1A"), without_spaces("WP 10.1a")
    ('wp10.1a', 'wp10.1a')
    """
    return "".join(text.casefold().split())


def is_number_of(ref: str, wanted: str) -> bool:
    """Whether a reference without its programme is what somebody wrote.

    >>> is_number_of("WP 4.3", "4.3"), is_number_of("WP 14.3", "4.3")
    (True, False)
    """
    return bool(wanted) and without_spaces(ref.partition(" ")[2]) == without_spaces(wanted)


def as_compared(text: str) -> str:
    """A word or title as it is compared, however its spaces and apostrophes are set.

    >>> as_compared("Mois d’échéance\u00a0:") == as_compared("mois  d'échéance :")
    True
    """
    return " ".join(text.replace("’", "'").casefold().split())


def folded(text: str) -> str:
    """Text for searching: lower case, without accents, curly quotes straight.

    >>> folded("Économie d’échelle")
    "economie d'echelle"
    """
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of every language for statuses, authorities, bodies and months, as they are
    compared; `step_words` gives a step's."""

    statuses: Mapping[str, ProgressStatus]
    authorities: Mapping[str, Authority]
    bodies: Mapping[str, str]
    vocabulary: BodyVocabulary = field(default_factory=lambda: BodyVocabulary(()))
    step_words: Callable[[Step], Iterable[str]] = lambda step: ()
    months: Mapping[str, int] = field(default_factory=dict)

    def step(self, text: str, steps: Iterable[Step]) -> Step | None:
        """The step that a text means: as printed, as rendered in a language, or as the grammar
        reads it.

        A bracket need not be closed, and bodies may stand in any order or, where one step alone has
        the window, be left out. None where no step or several are meant.
        """
        steps = tuple(steps)
        wanted = _bare(text)
        if not wanted:
            return None
        for step in steps:
            if wanted in map(_bare, (render_step(step), step.text, *self.step_words(step))):
                return step
        read = read_timeline(text, self.vocabulary)
        if len(read) != 1 or read[0].start is None:
            return None
        window, bodies = (read[0].start, read[0].end), set(read[0].bodies)
        meant = [
            s
            for s in steps
            if (s.start, s.end) == window and (set(s.bodies) == bodies or not bodies)
        ]
        return meant[0] if len(meant) == 1 else None

    def body(self, text: str, step: Step | None = None) -> str | None:
        """The short name of a body, as the step prints it or by any spelling; None where it is
        not known."""
        printed = {without_spaces(body): body for body in (step.bodies if step else ())}
        return printed.get(without_spaces(text)) or self.bodies.get(as_compared(text))

    def resolved(self, said: Statement, steps: tuple[Step, ...]) -> Statement:
        """The statement with its steps and bodies by the names of the record; an act without a body
        is one of each.

        What is not understood stays as it was written, for the rules of the record to refuse.
        """
        moved = self.step(said.step, steps)
        acts = tuple(
            act for each in said.acts for act in self._acts(each, self.step(each.step, steps))
        )
        return replace(said, acts=acts, step=render_step(moved) if moved else said.step)

    def _acts(self, act: Act, step: Step | None) -> tuple[Act, ...]:
        bodies = (
            (self.body(act.body, step) or act.body,)
            if act.body
            else (step.bodies if step else ()) or ("",)
        )
        return tuple(
            replace(act, step=render_step(step) if step else act.step, body=body) for body in bodies
        )


def _bare(text: str) -> str:
    return without_spaces(text).rstrip(")")
