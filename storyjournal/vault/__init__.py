"""Where stories are kept: keys, key file, database, stories and documents, all encrypted."""
