"""When the journal locks by itself: nobody there, the computer sleeps, its screen locks."""
