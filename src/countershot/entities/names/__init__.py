"""a name in any script -> the names like it, best first, each with a score and its reasons."""
