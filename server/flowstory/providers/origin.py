"""Where a call goes: scheme, host and port, and how far from the writer's desk that is."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from enum import IntEnum
from urllib.parse import urlsplit

from flowstory.providers.errors import InvalidAddressError, PlainHttpError

_HOST = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*")
_HOUSE_NAMES = (".local", ".lan", ".home.arpa", ".internal")
_PORTS = {"http": 80, "https": 443}


class Reach(IntEnum):
    """How far prose travels: within this machine, within the house's network, or into the world."""

    MACHINE = 0
    HOUSE = 1
    WORLD = 2


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port of an address: what a key is bound to and what a budget is spent at."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def reach(self) -> Reach:
        try:
            address = ipaddress.ip_address(self.host)
        except ValueError:
            if self.host == "localhost":
                return Reach.MACHINE
            in_house = "." not in self.host or self.host.endswith(_HOUSE_NAMES)
            return Reach.HOUSE if in_house else Reach.WORLD
        if address.is_loopback:
            return Reach.MACHINE
        return Reach.HOUSE if address.is_private and not address.is_unspecified else Reach.WORLD


def origin_of(url: str) -> Origin:
    """Read the origin of an address; raise `InvalidAddressError` for what is none or hides something."""
    try:
        parts = urlsplit(url.strip())
        scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".").lower()
        port = parts.port or _PORTS.get(scheme, 0)
        secretive = parts.username is not None or parts.password is not None
        if scheme not in _PORTS or secretive or parts.query or parts.fragment or not _is_host(host):
            raise InvalidAddressError(address=f"{scheme}://{host}" if host else "")
    except ValueError:
        raise InvalidAddressError(address="") from None
    return Origin(scheme, host, port)


def _is_host(host: str) -> bool:
    # Names outside ASCII are left out: a Cyrillic "а" in a well-known name is another host.
    if ":" in host:
        return "%" not in host
    return _HOST.fullmatch(host) is not None


def check_encrypted(origin: Origin, *, with_key: bool) -> None:
    """Hold plain http to this machine, or to the house's network where no key is sent."""
    farthest = Reach.MACHINE if with_key else Reach.HOUSE
    if origin.scheme == "http" and origin.reach > farthest:
        raise PlainHttpError(origin=origin)
