"""Files given to a page: each browser and page has its own, and the server keeps only so many."""

from streamlit.testing.v1 import AppTest

from wp.domain.people.acting import Acting, Source
from wp.domain.people.roles import EVERY_ROLE
from wp.ui.parts.files import uploads
from wp.ui.parts.files.uploads import KEPT_BYTES, KEPT_PILES, Shelf, Upload
from wp.ui.parts.form.desk import DESK
from wp.ui.shell.who_acts import PERSON


def test_a_pile_belongs_to_one_browser_and_one_page() -> None:
    shelf, file = Shelf(), Upload("a.csv", b"1")
    shelf.pile("ana", "import").files = (file,)
    assert shelf.pile("ana", "import").files == (file,)
    assert shelf.pile("ana", "returning").files == shelf.pile("ben", "import").files == ()


def seen_by(name: str) -> str:
    """The files that are here for who signed in at the one browser there is, who then gives one."""

    def page() -> None:
        import streamlit as st

        from wp.ui.parts.files.uploads import Upload, Wanted

        pile = Wanted("import", "", "", "").pile
        st.text(", ".join(each.name for each in pile.files))
        pile.files = (Upload("a.csv", b"1"),)

    app = AppTest.from_function(page)
    app.session_state[DESK] = "d" * 24
    app.session_state[PERSON] = Acting(who=name, roles=EVERY_ROLE, source=Source.PAGE, person=name)
    (told,) = app.run().text
    return str(told.value)


def test_at_one_browser_a_pile_is_only_for_who_gave_it() -> None:
    assert [seen_by(each) for each in ("ana", "ben", "ana")] == ["", "", "a.csv"]


def test_what_was_said_of_a_file_goes_with_it() -> None:
    first, second = Upload("a.csv", b"1"), Upload("a.csv", b"2")
    pile = Shelf().pile("ana", "import")
    pile.files, pile.answers = (first, second), {first.id: 1, f"{first.id}:side": 2, second.id: 3}
    pile.remove(first)
    assert pile.files == (second,) and pile.answers == {second.id: 3}


def test_what_was_looked_at_longest_ago_gives_way() -> None:
    shelf, third = Shelf(), bytes(KEPT_BYTES // 3)
    for who in ("ana", "ben", "cleo"):
        shelf.pile(who, "import").files = (Upload("a.csv", third),)
    shelf.pile("ana", "import")
    shelf.pile("dan", "import").files = (Upload("a.csv", third),)
    held = [who for who in ("dan", "ana", "cleo", "ben") if shelf.pile(who, "import").files]
    assert held == ["dan", "ana", "cleo"]
    for number in range(KEPT_PILES):
        shelf.pile(f"visitor {number}", "import")
    assert shelf.pile("dan", "import").files == ()


def test_the_largest_upload_has_its_place() -> None:
    assert uploads.MOST_BYTES < KEPT_BYTES
