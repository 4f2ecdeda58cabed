"""the world -> exhibits, and how we got them."""
