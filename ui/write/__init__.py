"""Where a person writes: the stories list and the editor."""
