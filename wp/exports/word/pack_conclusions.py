"""The draft of a session's conclusions in its pack, paragraph by paragraph, each text in the
language that it stands in."""

from collections.abc import Iterator, Mapping, Sequence

from wp.domain.meetings.decisions import Decision
from wp.domain.sessions import Session
from wp.domain.texts import Text
from wp.exports.word.document import Paragraph, one_run
from wp.exports.word.progress_cell import recorded
from wp.language.names import body_name
from wp.language.record_texts import told_in
from wp.language.wording.conclusions import draft_conclusions
from wp.language.words import DEFAULT, Words


def conclusions(
    session: Session, own: Sequence[Decision], notes: Mapping[str, str], words: Words
) -> Iterator[Paragraph]:
    """The draft (`draft_conclusions`) of the session, with its `own` decisions, and the notes by
    reference."""
    text = draft_conclusions(session, own, notes, words)
    texts = (*(each.decided for each in own), *notes.values())
    spoken = {told_in(each, words).casefold(): recorded(each, words).language for each in texts}
    opening = words("conclusions.opening", body=body_name(session.body, words))
    for part in text.rstrip("\n").split("\n\n"):
        for at, line in enumerate(part.split("\n")):
            if line == opening:
                yield one_run(line, "Text", words.language)
            elif at == 0 and not line.startswith("–"):
                yield one_run(line, "Heading2", words.language)
            else:
                said = line.removeprefix("– ").casefold()
                language = spoken.get(said) or spoken.get(said.partition(": ")[2], DEFAULT)
                yield one_run(Text(line, language), "Item", language)
