"""Layer 5: words that announce a name: titles, kin, institutions, letter heads."""
