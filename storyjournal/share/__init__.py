"""From a Redacted to bytes that leave: render, verify, export."""
