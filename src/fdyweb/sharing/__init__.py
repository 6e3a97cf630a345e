"""The public page of a task that a counselor forwards to students, and its anonymous count of openings. No web in here."""
