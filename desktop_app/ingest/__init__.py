"""The outside world in, core values out."""
