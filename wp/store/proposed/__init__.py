"""Reports that somebody proposed to the Secretariat."""
