"""a case's folder -> the real store, log, clock, keys and recipes that its work needs."""
