"""The one gate before every socket: the writer's switch, the address, the encryption."""

from __future__ import annotations

from flowstory.providers.errors import NetworkOffError
from flowstory.providers.origin import Origin, Reach, check_encrypted
from flowstory.providers.settings import Network

_FARTHEST: dict[Network, int] = {"off": -1, "local": Reach.HOUSE, "on": Reach.WORLD}


def pass_gate(network: Network, origin: Origin, *, with_key: bool) -> None:
    """Let a call through or raise `NetworkOffError` or `PlainHttpError`."""
    if origin.reach > _FARTHEST[network]:
        raise NetworkOffError(origin=origin, network=network)
    check_encrypted(origin, with_key=with_key)
