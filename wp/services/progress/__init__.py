"""Progress is recorded, one line at a time or from a table; drafts are kept."""
