"""statements -> who is who, and on which list."""
