"""How a status looks: its colour and its sign, wherever it is shown."""
