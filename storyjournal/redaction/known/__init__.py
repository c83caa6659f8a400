"""Layer 1: what the vault knows beforehand."""
