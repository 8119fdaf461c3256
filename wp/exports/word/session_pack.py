"""The session pack for the Chair: where things stand, what is due and asked, what slipped and why,
follow-ups, conclusions. It is read on paper: nothing in it speaks of a page or a button."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wp.domain.counts.summary import quarters
from wp.domain.filter import Answer
from wp.domain.meetings.decisions import Decision
from wp.domain.meetings.review import Due, Review, asked_before, notes_of_session
from wp.domain.snapshot import LineView
from wp.exports.rows import editions_of
from wp.exports.word.document import (
    Block,
    Cell,
    Document,
    Paragraph,
    Row,
    Run,
    Table,
    one_run,
)
from wp.exports.word.figures import charts, figures
from wp.exports.word.first_mentions import written_out
from wp.exports.word.pack_cells import (
    Asked,
    Paras,
    Texts,
    asked_of,
    by_reason,
    line_cells,
    moved_steps,
    note_of,
    reason_words,
    unexplained,
    widths_of,
)
from wp.exports.word.progress_cell import recorded, status_run
from wp.language.dates import day
from wp.language.names import body_name, programme_title, who_words
from wp.language.wording.conclusions import Part, conclusions
from wp.language.wording.filters import (
    baseline_note,
    baseline_words,
    filter_sentence,
    session_words,
)
from wp.language.wording.headlines import headline, review_headline
from wp.language.wording.reports import moves_sentence
from wp.language.wording.statuses import why_clause
from wp.language.words import Words

ROOM = 10206
STYLES = {Part.HEADING: "Heading2", Part.OPENING: "Text", Part.ENTRY: "Item"}


@dataclass(frozen=True, slots=True)
class Pack:
    """What the pack is made of: the answer on its day, that of the session before, the review,
    the decisions taken."""

    answer: Answer
    then: Answer
    review: Review
    decisions: tuple[Decision, ...]


def session_document(pack: Pack, words: Words) -> Document:
    """The session pack as a document, upright."""
    name = session_words(pack.review.session, words)
    title = words("documents.pack", session=name)
    as_of = day(pack.answer.snapshot.as_of, words.language)
    foot = one_run(f"{title} · {words('documents.as_of_day', day=as_of)}", "Footer", words.language)
    blocks = tuple(written_out(_Writer(pack, words).blocks(title), words))
    return Document(title, words.language, blocks, {}, False, foot)


@dataclass(frozen=True, slots=True)
class _Writer:
    """The parts of the pack in the order of a meeting."""

    pack: Pack
    words: Words

    def say(self, text: str, style: str = "Text") -> Paragraph:
        """A paragraph in the language of the pack."""
        return one_run(text, style, self.words.language)

    def blocks(self, title: str) -> Iterator[Block]:
        """Everything."""
        yield self.say(title, "Title")
        yield from self._what()
        answer, words = self.pack.answer, self.words
        yield self.say(headline(answer, quarters(answer), words), "Lead")
        yield self.say(review_headline(self.pack.review, words))
        since = baseline_words(self.pack.review.baseline, words)
        yield from figures(answer, self.pack.then, since, words, ROOM)
        if first := baseline_note(self.pack.review.baseline, words):
            yield self.say(first)
        yield from charts(answer, words)
        yield from self._due()
        yield from self._late()
        yield from self._moved()
        yield from self._stale()
        yield from self._follow_ups()
        yield from self._conclusions()

    def _what(self) -> Iterator[Paragraph]:
        answer, words = self.pack.answer, self.words
        for edition in editions_of(answer):
            title = programme_title(edition.programme.title, words)
            standing = words.standing(edition.standing)
            said = words("documents.pack.edition", title=title, standing=standing)
            yield self.say(said, "Subtitle")
        shown = words("filter.shown", n=len(answer), total=len(answer.snapshot.lines))
        sentence = filter_sentence(answer.filter, answer.snapshot, words)
        yield self.say(words("documents.scope", filter=sentence, shown=shown), "Subtitle")

    def _due(self) -> Iterator[Block]:
        yield self.say(self.words("review.due"), "Heading1")
        for body, due in self.pack.review.due:
            steps = self.words("agenda.steps", n=len(due))
            yield self.say(f"{body_name(body, self.words)} · {steps}", "Heading2")
            yield self._table(
                ("ref", "line", "to_do", "state", "progress"),
                [self._due_row(each, body) for each in due],
            )
        if not self.pack.review.due:
            yield self._nothing()

    @property
    def _asked(self) -> Asked:
        """What earlier sessions asked for and is still to be done."""
        as_of = self.pack.answer.snapshot.as_of
        return asked_before(self.pack.review.session, self.pack.decisions, as_of)

    def _due_row(self, each: Due, body: str) -> list[Paras]:
        words, state = self.words, [status_run(each.line.status_of(each.step), self.words)]
        if each.acted(body):
            acted = words("review.acted", body=body_name(body, words))
            state.append(Run(f" {acted}", language=words.language))
        to_do = asked_of(each, body, self._asked, words)
        stands = (tuple(state), *unexplained(each.line, words))
        return [*line_cells(each.line, words), to_do, stands, note_of(each.line, words)]

    def _late(self) -> Iterator[Block]:
        late = self.pack.review.late
        yield self.say(f"{self.words('review.late')} ({len(late)})", "Heading1")
        if not late:
            yield self._nothing()
        for report, lines in by_reason(late):
            yield Paragraph(reason_words(report, self.words), "Group")
            rows = [[*line_cells(each, self.words), (self._status(each),)] for each in lines]
            moved = [moved_steps(each, self.words) for each in lines]
            if any(moved):
                rows = [[*row, steps] for row, steps in zip(rows, moved, strict=True)]
                yield self._table(("ref", "line", "status", "new_date"), rows)
            else:
                yield self._table(("ref", "line", "status"), rows)

    def _moved(self) -> Iterator[Block]:
        review, words = self.pack.review, self.words
        rows = [
            [*line_cells(each.line, words), (self._said(moves_sentence(each.moves, words)), *note)]
            for each in review.moved
            for note in ((*note_of(each.line, words)[1:], *unexplained(each.line, words)),)
        ]
        title = words("review.moved", session=baseline_words(review.baseline, words))
        yield from self._titled(title, ("ref", "line", "moved"), rows)

    def _stale(self) -> Iterator[Block]:
        words, rows = self.words, []
        for each in self.pack.review.stale:
            latest = each.state.latest
            last = (
                day(latest.effective_on, words.language)
                if latest
                else words("documents.pack.never")
            )
            status = ((status_run(each.status, words),), *unexplained(each, words))
            rows.append([*line_cells(each, words), status, (self._said(last),)])
        yield from self._titled(words("review.stale"), ("ref", "line", "stale", "last"), rows)

    def _follow_ups(self) -> Iterator[Block]:
        words, as_of = self.words, self.pack.answer.snapshot.as_of
        rows: list[list[Paras]] = []
        for decision, each in self._asked:
            by = day(each.due_on, words.language) if each.due_on else ""
            when = self._said(words(f"documents.pack.due.{each.state(as_of).value}", day=by))
            place = words(
                "decisions.para", item=decision.item or "–", para=decision.paragraph or "–"
            )
            where = self._said(f"{session_words(decision.session, words)}, {place}")
            who = self._said(who_words(each.who, words))
            rows.append([(who,), ((recorded(each.asked, words),),), (when,), (where,)])
        yield from self._titled(words("review.follow_ups"), ("who", "asked", "due", "where"), rows)

    def _conclusions(self) -> Iterator[Block]:
        words, session = self.words, self.pack.review.session
        own = tuple(each for each in self.pack.decisions if each.session == session)
        yield self.say(words("review.conclusions"), "Heading1")
        if not own:
            yield self.say(words("documents.pack.no_decision"))
            return
        notes = notes_of_session(session, self.pack.answer.lines)
        for item in conclusions(session, own, notes, words):
            for each in item:
                yield one_run(each.text, STYLES[each.part], each.language)

    def _titled(
        self, title: str, columns: Sequence[str], rows: list[list[Paras]]
    ) -> Iterator[Block]:
        yield self.say(f"{title} ({len(rows)})", "Heading1")
        yield self._table(columns, rows) if rows else self._nothing()

    def _nothing(self) -> Paragraph:
        return self.say(self.words("review.nothing"))

    def _said(self, text: str) -> Texts:
        return (Run(text, language=self.words.language),)

    def _status(self, line: LineView) -> Texts:
        clause = Run(
            f" {why_clause(line.line_status.why, self.words)}", language=self.words.language
        )
        return status_run(line.status, self.words), clause

    def _table(self, columns: Sequence[str], rows: list[list[Paras]]) -> Table:
        head = [self._said(self.words(f"documents.pack.{column}")) for column in columns]
        made = [Row("header", tuple(_cell((runs,), "TableHead") for runs in head), header=True)]
        made += [
            Row(str(at), tuple(_cell(paras, "TableText") for paras in row))
            for at, row in enumerate(rows)
        ]
        found = widths_of(columns, ROOM)
        return Table("", found, tuple(made))


def _cell(paras: Paras, style: str) -> Cell:
    return Cell(tuple(Paragraph(runs, style) for runs in paras or ((),)))
