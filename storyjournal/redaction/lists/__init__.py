"""Layer 6: names, places and traits that word lists know."""
