"""Tables of documents of any layout: what a person says of them, and how they become sheets."""
