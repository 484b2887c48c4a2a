"""Spans, lines and positions of plain text: standard library only, knows nothing of stories."""
