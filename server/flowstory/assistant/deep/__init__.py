"""The deeper ArcGuard: what a scene states, pairs that may not both hold, a judge, and a defence."""
