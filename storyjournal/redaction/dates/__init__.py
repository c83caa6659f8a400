"""Layer 3: dates and ages, in digits and in words."""
