"""PDF exhibits -> readings with a box for each character, page pictures, citations that resolve."""
