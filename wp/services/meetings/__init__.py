"""What sessions decide, correct and call off; topics proposed to them."""
