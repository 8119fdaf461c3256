"""Every table of the documents that the code knows."""

from tests.support.docs import development, formats, glossary, roles, users

TABLES = (*users.TABLES, *formats.TABLES, *development.TABLES, *glossary.TABLES, *roles.TABLES)
