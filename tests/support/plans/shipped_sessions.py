"""The sessions of the shipped calendar, by their keys."""

from tests.support.paths import DATA
from wp.loaders.data.vocabularies import load_bodies, load_sessions

SESSIONS = [
    each.key for each in load_sessions(DATA / "sessions.csv", load_bodies(DATA / "bodies.csv"))
]
