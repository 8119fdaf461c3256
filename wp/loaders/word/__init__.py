"""Word documents: their parts, paragraphs, numbering, tables and tracked changes."""
