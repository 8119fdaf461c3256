"""The handbook's table of the fields of a row, made from the fields themselves.

Print it with `python -m tests.tools.field_table`; tests/exports/test_exports.py holds the handbook
against it.
"""

from collections.abc import Iterable, Iterator

from wp.exports.fields import FIELDS
from wp.exports.schema import Field, Schema
from wp.language.words import Words

HEAD = "| field | type | column of the sheet | what it says |\n| --- | --- | --- | --- |"
WORDS = {"string": "text", "integer": "number", "boolean": "true or false", "object": "object"}


def field_table() -> str:
    """The table in Markdown, one row a field; those of an object after it, by "object.field"."""
    return "\n".join((HEAD, *_rows(FIELDS)))


def _rows(fields: Iterable[Field], prefix: str = "") -> Iterator[str]:
    for field in fields:
        title = Words("en")(f"sheet.col.{field.sheet.key}") if field.sheet else ""
        name = f"{prefix}{field.name}"
        yield f"| `{name}` | {_type(field)} | {title} | {field.about} |"
        yield from _rows(field.fields, f"{name}.")


def _type(field: Field) -> str:
    if field.fields:
        return {"array": "list of objects", "object": "object"}.get(
            str(field.type["type"]), "object or null"
        )
    return type_words(field.type)


def type_words(schema: Schema) -> str:
    """A type in words.

    >>> type_words({"type": ["string", "null"], "format": "date"})
    'day or null'
    >>> type_words({"enum": ["A", None]})
    '`A` or null'
    """
    if "enum" in schema:
        *others, last = ("null" if each is None else f"`{each}`" for each in schema["enum"])
        return f"{', '.join(others)} or {last}"
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    said = "day" if schema.get("format") == "date" else WORDS.get(kinds[0], "")
    if kinds == ["array"]:
        return f"list of {type_words(schema['items'])}s"
    return f"{said} or null" if "null" in kinds else said


if __name__ == "__main__":
    print(field_table())
