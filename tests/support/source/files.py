"""The Python files of the checkout, for the tests that read them."""

from pathlib import Path

from tests.support.paths import ROOT


def sources(*tops: str) -> list[Path]:
    """The Python files under these folders."""
    return [path for top in tops for path in sorted((ROOT / top).rglob("*.py"))]


def named(path: Path) -> str:
    """The path of a file from the top of the checkout."""
    return path.relative_to(ROOT).as_posix()
