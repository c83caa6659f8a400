"""How the app looks and behaves, and the words a person protects."""
