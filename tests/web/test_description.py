"""The API against its own description: schemathesis makes requests from it and holds the answers
against it.

More of them on demand: WP_SCHEMATHESIS=200 pytest tests/web/test_description.py
"""

import os

import pytest
import schemathesis
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from wp.language.words import Words
from wp.services.files.formats import REGISTRY
from wp.web.api import APPLICATION, PATHS
from wp.web.openapi import description

EXAMPLES = int(os.environ.get("WP_SCHEMATHESIS", "12"))
DESCRIBED = sorted(description(PATHS, {}, Words())["paths"])
# Files take their time: of them few examples, and those of single formats on demand alone. A
# session pack needs a session by its day, which no schema can say.
FEW = ("/export/comparison.docx", "/export/changes.docx")
ASKED = "WP_SCHEMATHESIS" in os.environ
PATHS = [
    path
    for path in DESCRIBED
    if path.startswith("/api/") or path in FEW or (ASKED and "session" not in path)
]


@pytest.fixture(scope="module")
def described(product: str) -> schemathesis.BaseSchema:
    """The description as the server gives it."""
    return schemathesis.openapi.from_url(f"{product}api/v1/openapi.json")


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_as_described(described: schemathesis.BaseSchema, path: str) -> None:
    """Status codes, headers, content types and bodies; wrong values are refused, right ones are
    not."""

    few = path.startswith("/export/") and not ASKED

    @settings(
        max_examples=3 if few else EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(
        case=st.one_of(
            *(described[path]["GET"].as_strategy(generation_mode=mode) for mode in GenerationMode)
        )
    )
    def holds(case: schemathesis.Case) -> None:
        # A topic has to be on record by the moment asked about; no schema can say that.
        assume(not {"known_at", "topic"} <= case.query.keys())
        case.call_and_validate(timeout=30)

    holds()


def test_every_route_is_described() -> None:
    routes = {f"/api/v1{route.path}".replace(":path", "") for route in APPLICATION.routes}  # type: ignore[attr-defined]
    files = {f"/export/{each.route}" for each in REGISTRY if each.route}
    assert (routes - {"/api/v1/openapi.json"}) | files == set(DESCRIBED)
