"""The log of writes as a chain, and its proof."""
