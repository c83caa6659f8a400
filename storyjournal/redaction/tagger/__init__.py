"""Layer 4: a name tagger of our own, a small neural network that reads every word in its sentence."""
