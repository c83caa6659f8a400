"""Where a reviewed version leaves: formats, report, clipboard."""
