"""What the engine does, one module a concern. Services read, decide outside any transaction, then write once."""
