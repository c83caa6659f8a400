"""The place in which a person keeps who they write about, and themselves."""
