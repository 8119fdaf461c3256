"""The locks, one to run and one to test on top: all that is wanted on every system, no more."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.paths import DATA

HOME = DATA.parent
SYSTEMS = (("linux", "Linux", "posix"), ("win32", "Windows", "nt"), ("darwin", "Darwin", "posix"))
PIN = re.compile(r'([A-Za-z0-9_.-]+)==[0-9][0-9a-z.]*( ; sys_platform == "win32")?')


def pinned(name: str) -> list[str]:
    """The packages of a lock, each line a pin; what it is built upon stands in its first line."""
    lines = (HOME / name).read_text(encoding="utf-8").splitlines()
    pins = [PIN.fullmatch(line) for line in lines if not line.startswith("-c ")]
    assert all(pins), lines
    return [canonicalize_name(pin[1]) for pin in pins if pin]


def wanted(extra: str = "") -> set[str]:
    """All packages that an installation brings along, on one system or another."""
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    first = [*project["dependencies"], *(project["optional-dependencies"][extra] if extra else ())]
    return set().union(*(closure(first, system) for system in SYSTEMS))


def closure(first: list[str], system: tuple[str, str, str]) -> set[str]:
    """These requirements and all that they require; what is not installed here requires nothing."""
    markers = dict(zip(("sys_platform", "platform_system", "os_name"), system, strict=True))
    found: set[tuple[str, str]] = set()
    left = [(Requirement(each), "") for each in first]
    while left:
        requirement, extra = left.pop()
        if requirement.marker and not requirement.marker.evaluate({**markers, "extra": extra}):
            continue
        for key in (
            (canonicalize_name(requirement.name), each) for each in ("", *requirement.extras)
        ):
            if key not in found:
                found.add(key)
                left += [(Requirement(each), key[1]) for each in required_by(key[0])]
    return {name for name, _ in found}


def required_by(name: str) -> list[str]:
    """What an installed package requires."""
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []


def test_who_only_runs_the_product_installs_no_tool_of_the_tests() -> None:
    assert set(pinned("requirements.lock")) == wanted()


def test_the_tests_tools_are_pinned_on_top_of_what_runs() -> None:
    assert set(pinned("tests/requirements.lock")) == wanted("test") - wanted()
    assert (
        (HOME / "tests" / "requirements.lock")
        .read_text(encoding="utf-8")
        .startswith("-c ../requirements.lock\n")
    )


@pytest.mark.parametrize("name", ["requirements.lock", "tests/requirements.lock"])
def test_a_lock_names_no_package_twice(name: str) -> None:
    assert len(set(pinned(name))) == len(pinned(name))
