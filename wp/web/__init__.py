"""HTTP routes beside the pages: exports, calendars, the API, health."""
