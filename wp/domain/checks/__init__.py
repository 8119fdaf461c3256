"""The checks that the Committee asked for: a rule a function, all run alike."""
