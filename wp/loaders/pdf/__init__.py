"""PDF documents: words and rules of pages, or the structure that a tagged one states."""
