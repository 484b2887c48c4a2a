"""The messages of our own, `flowstory/*`, as they go over the wire."""
