"""Messages: what the engine announces becomes a row a recipient, and channels carry it further. No web in here."""
