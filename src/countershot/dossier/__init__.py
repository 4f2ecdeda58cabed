"""cleared claims -> a folder that anyone can check."""
