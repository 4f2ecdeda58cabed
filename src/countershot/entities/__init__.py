"""statements, judgements and lists -> who is who, on which list, and what falls with a source."""
