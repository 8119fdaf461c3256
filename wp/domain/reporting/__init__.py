"""What may be recorded of a line, one by one or from a returned update workbook."""
