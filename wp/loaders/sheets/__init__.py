"""Spreadsheets: this product's own, and tables that people made by hand."""
