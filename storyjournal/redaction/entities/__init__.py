"""Layer 8 and after: a name found once is found everywhere, and mentions are grouped into entities."""
