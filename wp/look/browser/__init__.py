"""What the pages bring to the browser beside their HTML."""
