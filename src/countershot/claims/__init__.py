"""what people wrote -> claims held against their evidence, and the gate that says no."""
