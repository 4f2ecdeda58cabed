"""statements and judgements -> who is who, how they hang together, and what falls with a source."""
