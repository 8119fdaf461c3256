"""The verbs that screens, command line and web share."""
