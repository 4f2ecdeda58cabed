"""the founding article -> a case as it was published, and one in our own words that clears."""
