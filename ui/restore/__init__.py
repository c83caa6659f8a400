"""Backups to look into and to bring back, and saving what is left of a damaged journal."""
