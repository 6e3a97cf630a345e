"""Views: load, ask for permission, one call, present. Grouped by desk, like the addresses."""
