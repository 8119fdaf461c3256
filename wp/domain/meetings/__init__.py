"""What sessions have before them, decide and ask for; topics proposed to them."""
