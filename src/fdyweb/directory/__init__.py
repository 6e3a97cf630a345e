"""The five levels: units, the people in them, their posts, and what each may do. No web framework in here."""
