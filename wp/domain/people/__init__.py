"""Who acts on the record, and what each may do."""
