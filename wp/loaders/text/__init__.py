"""Extracted text: words without lines or rules, brought to cells at the lowest cost."""
