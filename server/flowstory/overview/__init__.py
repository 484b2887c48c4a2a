"""A whole book as the views show it: who is where, what happens when, what is open."""
