"""Two editions: which line is which, and what changed."""

from dataclasses import replace

from tests.support.paths import DATA
from wp.domain.bodies import BodyVocabulary
from wp.domain.editions.comparison import Added, Changed, Moved, Removed, compare
from wp.domain.editions.matching import How, match_lines
from wp.domain.editions.topic_changes import TopicAspect, TopicChange
from wp.domain.findings import Cell, CellState
from wp.domain.programme import Edition, Topic
from wp.loaders.data.vocabularies import load_shipped
from wp.loaders.programme.assemble import assemble
from wp.loaders.registry import read_file


def shipped(vocabulary: BodyVocabulary) -> Edition:
    plan = load_shipped(DATA / "programmes.csv")[0]
    reading = read_file(DATA / plan.file, vocabulary)
    return assemble(reading, plan.programme, vocabulary, plan.standing, plan.effective_on)


def with_topics(edition: Edition, topics: tuple[Topic, ...]) -> Edition:
    return replace(edition, topics=topics)


def test_an_edition_against_itself_has_no_change(vocabulary: BodyVocabulary) -> None:
    edition = shipped(vocabulary)
    assert compare(edition, edition) == ()
    matches = match_lines(edition, edition)
    assert {match.how for match in matches} == {How.SAME}
    assert all(match.old == match.new and not match.doubtful for match in matches)


def test_a_changed_timeline_is_one_change(vocabulary: BodyVocabulary) -> None:
    old = shipped(vocabulary)
    first = old.topics[0]
    line = replace(first.tasks[0].lines[0], timeline=Cell("October 2020 (PTC)", CellState.OWN))
    new = with_topics(
        old, (replace(first, tasks=(replace(first.tasks[0], lines=(line,)),)), *old.topics[1:])
    )
    assert compare(old, new) == (
        Changed("WP 1.1", "timeline", "April 2020 (PTC) June 2020 (Council)", "October 2020 (PTC)"),
    )


def test_renumbered_added_and_removed_lines_are_told_apart(vocabulary: BodyVocabulary) -> None:
    old = shipped(vocabulary)
    transit = next(topic for topic in old.topics if topic.title == "Transit")
    line = replace(transit.tasks[0].lines[0], ref="WP 40.1")
    moved = replace(
        transit,
        ref="WP 40",
        number="40",
        tasks=(replace(transit.tasks[0], ref="WP 40.1", lines=(line,)),),
    )
    fresh = replace(line, ref="WP 41.1", indicator=Cell("Wholly new words here", CellState.OWN))
    task = replace(transit.tasks[0], ref="WP 41.1", text="Another thing altogether", lines=(fresh,))
    added = replace(transit, ref="WP 41", number="41", title="New", tasks=(task,))
    kept = tuple(topic for topic in old.topics if topic.title not in ("Transit", "ICT Guidelines"))
    changes = compare(old, with_topics(old, (*kept, moved, added)))
    assert Moved("WP 5.1", "WP 40.1") in changes
    assert Added("WP 41.1", "Another thing altogether") in changes
    assert Removed("WP 21.1", "Produce an update of the WCO ICT Guidelines") in changes
    topics = {(change.ref, change.aspect) for change in changes if isinstance(change, TopicChange)}
    assert topics == {
        ("WP 40", TopicAspect.ORDER),
        ("WP 41", TopicAspect.NEW),
        ("WP 21", TopicAspect.REMOVED),
    }
    assert len(changes) == 6
