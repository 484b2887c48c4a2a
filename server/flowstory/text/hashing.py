"""Content hashes: short, stable between runs and machines."""

from __future__ import annotations

from hashlib import blake2b


def content_hash(*parts: str) -> str:
    """Give a 128-bit hexadecimal hash of the parts, which cannot collide by moving text between parts."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return digest.hexdigest()
