"""clips and photographs -> sightings: proposals that a device is visible, when and where."""
