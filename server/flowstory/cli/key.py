"""`flowstory key`: the writer's keys and the provider they chose. A key is no argument: those can be seen."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.providers import Desk, Origin
    from flowstory.providers.presets import Preset


class Action(StrEnum):
    """What is to be done about a key."""

    STATUS = "status"
    SET = "set"
    TEST = "test"
    DELETE = "delete"
    USE = "use"


class NetworkSwitch(StrEnum):
    """What may be called."""

    OFF = "off"
    LOCAL = "local"
    ON = "on"


def key(
    context: typer.Context,
    action: Annotated[str, typer.Argument(metavar="ACTION")] = "status",
    provider: Annotated[str, typer.Argument(metavar="PROVIDER")] = "",
    *,
    address: Annotated[str, typer.Option("--address", metavar="URL")] = "",
    model: Annotated[str, typer.Option("--model", metavar="NAME")] = "",
    network: Annotated[NetworkSwitch | None, typer.Option("--network")] = None,
) -> None:
    from flowstory.providers import Desk, Places, ProviderError, guard_logs

    guard_logs()
    session = session_of(context)
    if context.args or _looks_like_a_key(provider):
        raise BadUseError(session.words.text("keys.as-argument"))
    wanted = _action(action, session)
    try:
        with Desk(Places.usual()) as desk:
            if wanted is Action.STATUS and not provider:
                _show_all(desk, session)
                return
            preset, origin = _chosen(desk, provider, address, session)
            match wanted:
                case Action.STATUS:
                    _show(desk, preset, origin, session)
                case Action.SET:
                    _keep(desk, preset, origin, session)
                case Action.TEST:
                    _test(desk, preset, origin, session)
                case Action.DELETE:
                    found = desk.keys.delete(origin)
                    key = "keys.deleted" if found else "keys.none"
                    session.screen.write(f"{session.words.text(key, origin=origin)}\n")
                case Action.USE:
                    _use(desk, preset, session, address=address, model=model, network=network)
    except ProviderError as error:
        raise BadUseError(session.words.render(error)) from None


def _looks_like_a_key(text: str) -> bool:
    from flowstory.providers import redact

    return redact(text) != text


def _action(written: str, session: Session) -> Action:
    try:
        return Action(written.lower())
    except ValueError:
        name = session.words.text("cli.metavar.action")
        said = session.words.text("cli.use.bad-choice", name=name, choices=", ".join(Action))
        raise BadUseError(said) from None


def _chosen(desk: Desk, name: str, address: str, session: Session) -> tuple[Preset, Origin]:
    from flowstory.providers import origin_of
    from flowstory.providers.presets import CUSTOM, preset_at, presets

    words = session.words
    if not name:
        name, address = desk.settings.provider, address or desk.settings.base_url
    if name not in presets():
        said = words.text("keys.unknown-provider", name=name, names=", ".join(presets()))
        raise BadUseError(said)
    if name == CUSTOM and not address:
        raise BadUseError(words.text("keys.needs-address"))
    preset = preset_at(name, address)
    return preset, origin_of(preset.base_url)


def _show_all(desk: Desk, session: Session) -> None:
    from flowstory.providers import origin_of
    from flowstory.providers.presets import preset_at, presets

    chosen = desk.settings.provider
    for name in presets():
        address = desk.settings.base_url if name == chosen else ""
        preset = preset_at(name, address)
        if preset.base_url:
            _show(desk, preset, origin_of(preset.base_url), session)
    if desk.settings.network == "off":
        session.screen.tell(session.words.text("keys.network-is-off"))


def _show(desk: Desk, preset: Preset, origin: Origin, session: Session) -> None:
    words = session.words
    status = desk.keys.status(origin)
    if status.configured:
        source = words.text(f"keys.source.{status.source}", store=status.store)
        said = f"{words.text('keys.is-set', ending=status.last4)}, {source}"
    else:
        said = words.text("keys.is-not-set" if preset.needs_key else "keys.not-needed")
    if desk.settings.provider == preset.name:
        said += f" ({words.text('keys.chosen')})"
    session.screen.write(f"{preset.name:<12}{origin!s:<36}{said}\n")


def _keep(desk: Desk, preset: Preset, origin: Origin, session: Session) -> None:
    words = session.words
    if sys.stdin.isatty():
        secret = typer.prompt(
            words.text("keys.prompt", origin=origin), hide_input=True, default="", show_default=False
        )
    else:
        secret = sys.stdin.readline()
    if not str(secret).strip():
        raise BadUseError(words.text("keys.empty"))
    status = desk.keys.keep(origin, str(secret))
    session.screen.write(
        words.text("keys.kept", origin=origin, store=status.store, ending=status.last4 or "…") + "\n"
    )
    if preset.privacy:
        session.screen.tell(words.text("keys.tells", origin=origin, privacy=preset.privacy))
    if desk.settings.network == "off":
        session.screen.tell(words.text("keys.network-is-off"))


def _test(desk: Desk, preset: Preset, origin: Origin, session: Session) -> None:
    import anyio

    async def ask() -> tuple[str, ...]:
        return await desk.test_key(preset.name, preset.base_url)

    names = anyio.run(ask)
    shown = ", ".join(names[:8]) + (" …" if len(names) > 8 else "")
    said = session.words.text("keys.works", origin=origin, count=len(names), models=shown)
    session.screen.write(f"{said}\n")


def _use(
    desk: Desk,
    preset: Preset,
    session: Session,
    *,
    address: str,
    model: str,
    network: NetworkSwitch | None,
) -> None:
    from flowstory.providers import origin_of, save_settings

    settings = desk.settings
    changes: dict[str, object] = {"provider": preset.name, "base_url": address, "model": model}
    if settings.provider != preset.name:
        changes |= {"embedding_model": "", "embedding_dimensions": None}
    if network is not None:
        changes["network"] = network.value
    settings = settings.model_copy(update=changes)
    save_settings(desk.places, settings)
    said = session.words.text(
        "keys.used",
        title=preset.title,
        origin=origin_of(preset.base_url),
        network=settings.network,
        day=settings.budget.day,
        month=settings.budget.month,
    )
    session.screen.write(f"{said}\n")
