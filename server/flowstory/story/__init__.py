"""What all readings together say: who is who, what is canon, and in which order it is told. Pure."""
