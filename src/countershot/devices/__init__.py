"""sightings x specimens -> rankings that explain themselves, drafts and blind packets to fill."""
