"""The text as the rules read it: a plain view, words and lines, word lists, what makes a word a name."""
