"""How the cells of a sheet look: formats of numbers, colours, rules that change either."""
