"""What the values of a column look like, by the field that it holds."""

import re
from collections.abc import Sequence

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import CODE
from wp.domain.findings import COLUMNS
from wp.domain.timeline import StepKind, read_timeline
from wp.loaders.programme.cells import TASK_NUMBER

# The fields that a column may be taken for, as the CSV form names them.
FIELDS = COLUMNS[2:]
_TYPES = {"a", "m", "advanced", "maintenance", "avancé", "avancée", "mise à jour", "a/m"}
_WHOLE_NUMBER = re.compile(r"\d{1,6}[.)]?")


def fit(field: str, texts: Sequence[str], vocabulary: BodyVocabulary) -> float:
    """Which share of some values looks like those of a field, 0 to 1; 1 for fields whose values
    are plain words."""
    looks = {
        "strategic": _is_codes,
        "topic_code": _is_codes,
        "type": lambda text: text.strip().casefold() in _TYPES,
        "number": lambda text: bool(_WHOLE_NUMBER.fullmatch(text)),
        "topic_no": lambda text: bool(_WHOLE_NUMBER.fullmatch(text)),
        "task_no": lambda text: bool(TASK_NUMBER.fullmatch(text)),
        "bodies": lambda text: any(mention.known for mention in vocabulary.read(text)),
        "timeline": lambda text: _is_timeline(text, vocabulary),
    }.get(field)
    if looks is None or not texts:
        return 1.0
    return sum(looks(text) for text in texts) / len(texts)


def _is_codes(text: str) -> bool:
    return bool(CODE.search(text)) and not CODE.sub("", text).strip(" ,;/&.\n")


def _is_timeline(text: str, vocabulary: BodyVocabulary) -> bool:
    steps = read_timeline(text, vocabulary)
    return bool(steps) and any(step.kind is not StepKind.UNREAD for step in steps)
