"""The vocabularies of the record: entries are added and never changed."""
