"""What could identify somebody: detectors, entities and the options to replace them."""
