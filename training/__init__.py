"""How the name tagger of `resources/models/` is made. Not shipped, and not needed to run the journal."""
