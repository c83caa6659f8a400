"""Before the journal is open: first run and unlock."""
