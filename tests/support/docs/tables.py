"""Every table of the documents that the code knows."""

from tests.support.docs import development, formats, glossary, users

TABLES = (*users.TABLES, *formats.TABLES, *development.TABLES, *glossary.TABLES)
