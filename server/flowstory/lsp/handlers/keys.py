"""`flowstory/keyStatus`, `setKey`, `deleteKey`: the writer's keys, of which only the last letters come out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flowstory.lsp import params as wire
from flowstory.lsp.desks import chosen
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.protocol.money import KeyInfo
    from flowstory.providers import Desk, KeyStatus, Origin
    from flowstory.providers.presets import Preset


async def status(session: Session, params: object) -> dict[str, Any]:
    """Tell which keys there are."""
    from flowstory.protocol.money import KeyStatusParams, KeyStatusResult

    wish = wire.read(KeyStatusParams, params)

    def look(desk: Desk) -> dict[str, Any]:
        from flowstory.providers.presets import presets

        if wish.provider:
            asked = [chosen(desk, wish.provider, wish.address)]
        else:
            asked = [chosen(desk, name, "") for name, preset in presets().items() if preset.base_url]
        keys = tuple(_told(session, desk, preset, origin) for preset, origin in asked)
        return KeyStatusResult(keys=keys, network=desk.settings.network).model_dump(mode="json")

    return await session.desks.ask(look)


async def set_key(session: Session, params: object) -> dict[str, Any]:
    """Bind a key to its provider's origin."""
    from flowstory.protocol.money import SetKeyParams

    wish = wire.read(SetKeyParams, params)

    def keep(desk: Desk) -> dict[str, Any]:
        preset, origin = chosen(desk, wish.provider, wish.address)
        held = desk.keys.keep(origin, wish.key.get_secret_value(), session_only=wish.session_only)
        return _told(session, desk, preset, origin, held).model_dump(mode="json")

    return await session.desks.ask(keep)


async def delete_key(session: Session, params: object) -> dict[str, Any]:
    """Delete a key."""
    from flowstory.protocol.money import DeleteKeyParams, DeleteKeyResult

    wish = wire.read(DeleteKeyParams, params)

    def delete(desk: Desk) -> dict[str, Any]:
        _, origin = chosen(desk, wish.provider, wish.address)
        return DeleteKeyResult(deleted=desk.keys.delete(origin)).model_dump(mode="json")

    return await session.desks.ask(delete)


def _told(
    session: Session, desk: Desk, preset: Preset, origin: Origin, held: KeyStatus | None = None
) -> KeyInfo:
    from flowstory.protocol.money import KeyInfo

    held = held or desk.keys.status(origin)
    return KeyInfo(
        provider=preset.name,
        title=preset.title,
        origin=held.origin,
        configured=held.configured,
        last4=held.last4,
        source=held.source,
        store=held.store,
        problem=session.catalogue.render(held.problem) if held.problem is not None else "",
        chosen=desk.settings.provider == preset.name,
        needed=preset.needs_key,
    )


STATUS = Handler("flowstory/keyStatus", status)
SET = Handler("flowstory/setKey", set_key)
DELETE = Handler("flowstory/deleteKey", delete_key)
