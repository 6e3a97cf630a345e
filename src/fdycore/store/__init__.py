"""Everything that touches the database, and the only room that imports Pony. No entity leaves it."""
