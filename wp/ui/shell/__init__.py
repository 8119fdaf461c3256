"""The frame of every page: application, address, side bar, header."""
