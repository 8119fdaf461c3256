"""Reading what others wrote in a process of its own, which can be ended."""
