"""What paragraphs of the report asked for, as a file."""

import datetime as dt
from collections.abc import Sequence

from wp.domain.filter import Answer
from wp.domain.meetings.asked import Paragraph
from wp.exports.asked import ThingsAsked
from wp.language.words import Words
from wp.services.clock import now
from wp.services.files.formats import make_file
from wp.services.query_string import pinned_query


def export_asked(
    everything: Answer,
    paragraphs: Sequence[Paragraph],
    form: str,
    words: Words,
    generated_at: dt.datetime | None = None,
    base_url: str = "",
) -> bytes:
    """What these paragraphs asked for, as a file of this format.

    `everything` is the answer without a filter, whose day counts; `base_url` is the address of the
    page, without its query. QuestionError for a format that is not known.
    """
    one = paragraphs[0].number if len(paragraphs) == 1 else ""
    link = base_url + pinned_query(everything, paragraph=one)
    found = ThingsAsked(everything, paragraphs, words, generated_at or now(), link)
    return make_file("asked", form, found)
