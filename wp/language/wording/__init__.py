"""Values in words: a sentence each for statuses, errors, filters, checks, imports, reports."""
