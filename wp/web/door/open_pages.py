"""Whose the open pages are: files and uploads of one visit are not for another.

Streamlit keeps a session for each open page, bound to what it was told of the visitor when the page
was opened (`trustedUserHeaders`): we tell it the visit.
"""

from pathlib import PurePosixPath

from streamlit import runtime
from streamlit.runtime import Runtime
from streamlit.runtime.media_file_manager import MediaFileManager

from wp.services.routes import VISIT

MEDIA, UPLOADS = "/media/", "/_stcore/upload_file/"
# The visits for which files were made when asked for; Streamlit tells no session of these.
_made_for: dict[str, set[str]] = {}


def is_of_visit(path: str, key: str) -> bool:
    """Whether what stands at a path may be asked for in the visit of this key: a file that a page
    of it shows, or the place of its uploads. Any other path is nobody's own."""
    if path.startswith(MEDIA):
        file = PurePosixPath(path).stem
        return key in _made_for.get(file, ()) or file in _shown_in(key)
    if path.startswith(UPLOADS):
        return visit_of_page(path.removeprefix(UPLOADS).partition("/")[0]) == key
    return True


def visit_of_page(session: str) -> str | None:
    """The visit in which an open page was opened, by the id of its session; None for no page."""
    info = _runtime()._session_mgr.get_session_info(session) if runtime.exists() else None
    return info.session._user_info.get(VISIT) if info else None  # type: ignore[return-value]


def _shown_in(key: str) -> set[str]:
    """The files that the open pages of a visit show."""
    if not runtime.exists():
        return set()
    shown = _runtime().media_file_mgr._files_by_session_and_coord
    return {
        file
        for session in list(shown)
        if visit_of_page(session) == key
        for file in list(shown[session].values())
    }


def _runtime() -> Runtime:
    return runtime.get_instance()


def note_files_made() -> None:
    """Have each file that is made when it is asked for noted with the visit that asked."""
    manager = _runtime().media_file_mgr
    make = manager.execute_deferred

    def made(file_id: str) -> str:
        session = manager._deferred_callables[file_id]["session_id"]
        url = make(file_id)
        _note(manager, PurePosixPath(url).stem, visit_of_page(session))
        return url

    manager.execute_deferred = made  # type: ignore[method-assign]


def _note(manager: MediaFileManager, file: str, key: str | None) -> None:
    for gone in [each for each in _made_for if manager.read_file(each) is None]:
        _made_for.pop(gone, None)
    if key:
        _made_for.setdefault(file, set()).add(key)
