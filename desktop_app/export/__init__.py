"""Articles and subscriptions out, as files others can read."""
