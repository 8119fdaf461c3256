"""The session pack for the Chair: where things stand, what is due, what slipped and why,
follow-ups, conclusions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wp.domain.counts.summary import quarters
from wp.domain.filter import Answer
from wp.domain.meetings.decisions import Decision
from wp.domain.meetings.review import Due, Late, Review, asked_before, notes_of_session
from wp.domain.snapshot import LineView
from wp.exports.word.column_widths import widths
from wp.exports.word.document import (
    Block,
    Cell,
    Document,
    Look,
    Paragraph,
    Row,
    Run,
    Table,
    one_run,
)
from wp.exports.word.figures import charts, figures
from wp.exports.word.progress_cell import status_run
from wp.language.dates import day, month
from wp.language.names import body_name, programme_title, who_words
from wp.language.wording.conclusions import draft_conclusions
from wp.language.wording.filters import baseline_words, filter_sentence, session_words
from wp.language.wording.headlines import headline, review_headline
from wp.language.wording.reports import moves_sentence
from wp.language.wording.statuses import why_clause
from wp.language.words import Words

ROOM = 10206
Texts = tuple[Run, ...]


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
    blocks = tuple(_Writer(pack, words).blocks(title))
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
        yield from charts(answer, words)
        yield from self._due()
        yield from self._late()
        yield from self._moved()
        yield from self._stale()
        yield from self._follow_ups()
        yield from self._conclusions()

    def _what(self) -> Iterator[Paragraph]:
        answer, words = self.pack.answer, self.words
        for edition in answer.snapshot.editions:
            if answer.filter.programme and edition.programme.code not in answer.filter.programme:
                continue
            title, standing = (
                programme_title(edition.programme.title, words),
                words.standing(edition.standing),
            )
            said = words(
                "documents.pack.edition", title=title, edition=edition.key, standing=standing
            )
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
                ("ref", "line", "step", "state"), [self._due_row(each, body) for each in due]
            )
        if not self.pack.review.due:
            yield self._nothing()

    def _due_row(self, each: Due, body: str) -> list[Texts]:
        state = self.words("review.reached" if each.step.has_acted(body) else "review.waiting")
        return [*_line(each.line), (Run(each.step.step.text),), self._said(state)]

    def _late(self) -> Iterator[Block]:
        rows = [
            [*_line(e.line), self._status(e.line), self._reason(e)] for e in self.pack.review.late
        ]
        yield from self._part("review.late", ("ref", "line", "status", "reason"), rows)

    def _reason(self, each: Late) -> Texts:
        report = each.reason
        if report is None:
            return (Run(self.words("review.no_reason"), Look(italic=True), self.words.language),)
        found = [Run(report.reason)]
        if report.anticipated_action:
            found += [
                Run(f" {self.words('documents.action')} ", Look(bold=True), self.words.language)
            ]
            found += [Run(report.anticipated_action)]
        if report.anticipated_month:
            spoken = self.words(
                "documents.expected", month=month(report.anticipated_month, self.words.language)
            )
            found += [Run(f" {spoken}", language=self.words.language)]
        return tuple(found)

    def _moved(self) -> Iterator[Block]:
        review, words = self.pack.review, self.words
        rows = [
            [*_line(each.line), self._said(moves_sentence(each.moves, words))]
            for each in review.moved
        ]
        title = words("review.moved", session=baseline_words(review.baseline, words))
        yield from self._titled(title, ("ref", "line", "moved"), rows)

    def _stale(self) -> Iterator[Block]:
        rows = [[*_line(each), self._status(each)] for each in self.pack.review.stale]
        yield from self._part("review.stale", ("ref", "line", "status"), rows)

    def _follow_ups(self) -> Iterator[Block]:
        words, as_of = self.words, self.pack.answer.snapshot.as_of
        rows = []
        for decision, each in asked_before(self.pack.review.session, self.pack.decisions, as_of):
            by = day(each.due_on, words.language) if each.due_on else ""
            when = self._said(words(f"documents.pack.due.{each.state(as_of).value}", day=by))
            place = words(
                "decisions.para", item=decision.item or "–", para=decision.paragraph or "–"
            )
            where = self._said(f"{session_words(decision.session, words)}, {place}")
            rows.append([self._said(who_words(each.who, words)), (Run(each.asked),), when, where])
        yield from self._part("review.follow_ups", ("who", "asked", "due", "where"), rows)

    def _conclusions(self) -> Iterator[Block]:
        words, session = self.words, self.pack.review.session
        own = tuple(each for each in self.pack.decisions if each.session == session)
        yield self.say(words("review.conclusions"), "Heading1")
        if not own:
            yield self.say(words("conclusions.none"))
            return
        text = draft_conclusions(
            session, own, notes_of_session(session, self.pack.answer.lines), words
        )
        opening = words("conclusions.opening", body=body_name(session.body, words))
        for part in text.rstrip("\n").split("\n\n"):
            for at, line in enumerate(part.split("\n")):
                framed = line == opening or (at == 0 and not line.startswith("–"))
                style = "Heading2" if framed and line != opening else "Text" if framed else "Item"
                yield one_run(line, style, words.language if framed else "en")

    def _part(self, key: str, columns: Sequence[str], rows: list[list[Texts]]) -> Iterator[Block]:
        yield from self._titled(self.words(key), columns, rows)

    def _titled(
        self, title: str, columns: Sequence[str], rows: list[list[Texts]]
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

    def _table(self, columns: Sequence[str], rows: list[list[Texts]]) -> Table:
        head = [self._said(self.words(f"documents.pack.{column}")) for column in columns]
        made = [Row("header", tuple(_cell(runs, "TableHead") for runs in head), header=True)]
        made += [
            Row(str(at), tuple(_cell(runs, "TableText") for runs in row))
            for at, row in enumerate(rows)
        ]
        found = widths([[cell.paragraphs for cell in row.cells] for row in made], ROOM)
        return Table("", found, tuple(made))


def _cell(runs: Texts, style: str) -> Cell:
    return Cell((Paragraph(runs, style),))


def _line(view: LineView) -> list[Texts]:
    """The reference, and the task with its indicator where it has several lines."""
    several = len(view.task.lines) > 1 and view.line.indicator.text
    more = (Run(f" – {view.line.indicator.text}", Look(italic=True)),) if several else ()
    return [(Run(view.line.ref, Look(bold=True)),), (Run(view.task.text), *more)]
