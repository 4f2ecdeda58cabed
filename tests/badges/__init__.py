"""clues beyond shape: words on a device, and what is known beside them -> tested."""
