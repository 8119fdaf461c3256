"""The product as a wheel: built from a clean copy, installed into a fresh environment."""

import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from tests.support.browser import NOT_INHERITED
from tests.support.paths import DATA

SOURCE = ("pyproject.toml", "LICENSE", "README.md", "app.py", "pages", "data", "wp", ".streamlit")
PIP = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check"]
OFFLINE = ["--no-index", "--no-deps", "--no-build-isolation"]


@dataclass(frozen=True)
class Installed:
    """An environment that holds the product, and the folder that its user has as home."""

    environment: Path
    home: Path

    @property
    def packages(self) -> Path:
        """Where its packages lie."""
        return next(path.parent for path in self.environment.rglob("wp_dashboard-*.dist-info"))

    @property
    def files(self) -> set[str]:
        """Every file among its packages, but for what Python compiled."""
        found = (
            path for path in self.packages.rglob("*") if path.is_file() and path.suffix != ".pyc"
        )
        return {path.relative_to(self.packages).as_posix() for path in found}

    @property
    def wp(self) -> str:
        """The path of the `wp` command."""
        return str(programs(self.environment) / "wp")

    @property
    def variables(self) -> dict[str, str]:
        """What gives its programs a home of their own instead of that of who runs the tests."""
        home = str(self.home)
        return {
            "HOME": home,
            "XDG_DATA_HOME": home,
            "WIN_PD_OVERRIDE_LOCAL_APPDATA": home,
            "COLUMNS": "200",
        }

    def run(self, *arguments: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
        """What `wp` printed in this folder, and its exit code."""
        environment = {
            k: v for k, v in os.environ.items() if k not in NOT_INHERITED
        } | self.variables
        return subprocess.run(
            [self.wp, *arguments], cwd=folder, env=environment, capture_output=True
        )


def programs(environment: Path) -> Path:
    """The folder of an environment that holds its programs."""
    return environment / ("Scripts" if os.name == "nt" else "bin")


def clean_copy(folder: Path) -> Path:
    """What a wheel is built from, and a database beside the data, as a used checkout has one."""
    for name in SOURCE:
        source = DATA.parent / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("*.db*"))
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(source, folder / name)
    for name in ("wp.db", "wp.db-wal"):
        (folder / "data" / name).write_bytes(b"somebody's record")
    return folder


def build(copy: Path, into: Path) -> Path:
    """The wheel of a copy of the project."""
    subprocess.run([*PIP, "wheel", *OFFLINE, "--wheel-dir", str(into), str(copy)], check=True)
    return next(into.glob("*.whl"))


def install(what: Path, folder: Path) -> Installed:
    """Install a wheel or a copy of the project; all other packages are borrowed from here."""
    environment = folder / "environment"
    venv.create(environment, symlinks=os.name != "nt")
    borrowed = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    # They hold what builds a checkout; that they may hold the checkout's own entry is ignored.
    command = [
        *PIP,
        "--python",
        str(programs(environment) / "python"),
        "install",
        "--ignore-installed",
        "--no-compile",
    ]
    there = os.environ | {"PYTHONPATH": os.pathsep.join(borrowed)}
    subprocess.run([*command, *OFFLINE, str(what)], check=True, env=there)
    made = Installed(environment, folder / "home")
    (made.packages / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    return made
