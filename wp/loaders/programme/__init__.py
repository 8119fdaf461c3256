"""The grammar of a programme's document: front, parts, topics, actions, columns, cells."""
