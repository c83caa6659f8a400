"""What a finding can become: the replacements offered for each kind."""
