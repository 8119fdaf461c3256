"""What a set of lines comes to: counted, crossed, laid over time, compared between two days."""
