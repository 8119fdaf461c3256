"""Workbooks: a book that holds no formula from data, and every sheet of it."""
