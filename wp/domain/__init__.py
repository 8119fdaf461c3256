"""What a work programme is and what is true of it on a day: values in, values out."""
