"""What a finding can become: the replacements offered for each kind."""

from storyjournal.redaction.options.offering import Options, options

__all__ = ["Options", "options"]
