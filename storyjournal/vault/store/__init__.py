"""journal.db: its cipher, its shape, and the stories and documents in it."""
