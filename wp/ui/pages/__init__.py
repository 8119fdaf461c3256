"""What belongs to one page alone, under the page's name."""
