"""A file becomes rows with places, a programme and findings."""
