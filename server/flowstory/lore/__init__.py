"""LoreVault: what is known of each person, place and thing, as cards and lists."""
