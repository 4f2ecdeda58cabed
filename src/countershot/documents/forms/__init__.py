"""documents as they were read -> what the program proposes that they state."""
