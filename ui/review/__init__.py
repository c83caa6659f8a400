"""Where a person decides: marked text, decision list, last read."""
