"""ArcGuard: rules over a Story that find what contradicts what, and the fixes they offer. Pure."""
