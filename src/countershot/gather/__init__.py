"""an open case -> everything the gate may know of it (Facts), and what a dossier is made from."""
