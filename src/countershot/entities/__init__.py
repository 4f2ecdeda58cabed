"""names -> who is who, and on which list: names across scripts, lists, identity."""
