"""What a paragraph, then a chapter, says by itself: mentions, quotes, facts, dates. Pure."""
