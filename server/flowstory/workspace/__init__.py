"""The only mutable state: open documents, what was read of each book, the writer's settings and rulings."""
