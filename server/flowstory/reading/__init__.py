"""What one paragraph, then one chapter, says: mentions, quotes, facts, dates. Pure, and blind to the rest of the book."""
