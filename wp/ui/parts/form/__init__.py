"""The one form of the house: fields, drafts, problems at the fields, and what came of a press."""
