"""What is served may be given on: each package of the lock has a licence that lets it be, and an
office need not open its own work for it."""

import re
from importlib.metadata import metadata

from tests.support.paths import ROOT

# Licences that ask for their notice alone; and those of Mozilla and of the LGPL, which ask that
# changes to the package itself are given on: it is used here as it comes.
FREE = re.compile(
    r"\b(MIT|BSD|0BSD|ISC|Apache|PSF|PSFL|Python Software Foundation|Zlib|CC0|MPL-2\.0|MIT-CMU"
    r"|MIT-0|Mozilla Public License|LGPL-3\.0)\b"
)
BINDING = re.compile(r"(?<!L)GPL|AGPL|SSPL|BUSL|Commons Clause|Proprietary", re.IGNORECASE)


def licence(name: str) -> str:
    """What a package says of its licence, wherever it says it."""
    told = metadata(name)
    kinds = (each for each in told.get_all("Classifier") or () if each.startswith("License"))
    text = (told.get("License") or "").partition("\n")[0]
    return " | ".join(filter(None, (told.get("License-Expression"), text, *kinds)))


def test_every_package_that_is_served_has_a_free_licence() -> None:
    names = re.findall(
        r"^([\w.-]+)==[^;\n]+$", (ROOT / "requirements.lock").read_text(), re.MULTILINE
    )
    assert len(names) > 40
    told = {name: licence(name) for name in names}
    assert {name: said for name, said in told.items() if not FREE.search(said)} == {}
    assert {name: said for name, said in told.items() if BINDING.search(said)} == {}


def test_a_binding_licence_would_be_seen() -> None:
    assert BINDING.search("GPL-3.0-only") and BINDING.search("License :: AGPLv3")
    assert not BINDING.search("LGPL-3.0-only") and not FREE.search("see the file")
