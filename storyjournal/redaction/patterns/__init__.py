"""Layer 2: what has a shape of its own: contacts, addresses and the numbers of records."""
