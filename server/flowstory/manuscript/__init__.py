"""From Markdown or plain text to books, chapters, scenes, paragraphs and the writer's notes. Never fails."""
