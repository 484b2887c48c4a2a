"""pygls' protocol with its gaps closed; every one of them was met in practice.

- A request whose params cannot be read is answered -32602, and one that comes too early or too late is
  answered as well: a client never waits for ever.
- Nothing that went wrong is shown or logged with the payload it went wrong on.
- What is kept of a request goes when it is done, and nothing keeps a server alive after its connection.
- Documents and folders are ours (`document`, `session`), so pygls' own handlers for them are left out.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from concurrent.futures import Future
from enum import Enum
from typing import Any

import attrs
from cattrs import Converter
from lsprotocol import converters, types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError, JsonRpcRequestCancelled
from pygls.protocol import (
    JsonRPCNotification,
    JsonRPCRequestMessage,
    JsonRPCResponseMessage,
    LanguageServerProtocol,
)

from flowstory.lsp.logs import log_trouble, trouble_of

log = logging.getLogger(__name__)

# What pygls handles itself before it asks us, and we handle alone.
_OURS = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_CLOSE,
    types.NOTEBOOK_DOCUMENT_DID_OPEN,
    types.NOTEBOOK_DOCUMENT_DID_CHANGE,
    types.NOTEBOOK_DOCUMENT_DID_CLOSE,
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS,
    types.INITIALIZED,
    types.EXIT,
)
PARSE_ERROR, INVALID_REQUEST, INVALID_PARAMS, NOT_INITIALIZED = -32700, -32600, -32602, -32002


@attrs.define
class Unreadable:
    """A message that is not what its method promises. `id` is None for a notification."""

    id: str | int | None
    method: str


def converter_factory() -> Converter:
    """Make lsprotocol's converter; params of methods that LSP does not know stay plain data."""
    converter = converters.get_converter()
    for exact in (str, int, bool):
        converter.register_structure_hook(exact, _exact)
    for plain in (JsonRPCRequestMessage, JsonRPCResponseMessage, JsonRPCNotification):
        converter.register_structure_hook(plain, _plain)
    return converter


def _exact(value: Any, kind: type[Any]) -> Any:
    """Take a value as it is; cattrs would make a text of a number and a truth of anything."""
    if issubclass(kind, Enum):  # Some of them are numbers or texts as well.
        return kind(value)
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    return value


def _plain(message: dict[str, Any], kind: type[Any]) -> Any:
    return kind(**{field.name: message.get(field.name) for field in attrs.fields(kind)})


class Protocol(LanguageServerProtocol):
    """The conversation with one client."""

    def _register_builtin_features(self) -> None:
        super()._register_builtin_features()  # type: ignore[no-untyped-call]
        for method in _OURS:
            self.fm.builtin_features.pop(method, None)

    # Messages in

    def receive(self, body: bytes) -> None:
        """Take one message from the wire; never raises."""
        try:
            message = json.loads(body)
        except (ValueError, RecursionError) as error:
            log.warning("a message is no JSON (%d bytes): %s", len(body), trouble_of(error))
            self._refuse(None, PARSE_ERROR, "Parse error")
            return
        if not isinstance(message, dict) or "jsonrpc" not in message:
            self._refuse(None, INVALID_REQUEST, "Invalid request")
            return
        try:
            self.handle_message(self.structure_message(message))
        except Exception as error:  # noqa: BLE001 - One message must not end the conversation.
            log_trouble(log, "a message failed", error)

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Give a message its type; one that does not fit comes back as `Unreadable`."""
        method = data.get("method")
        try:
            if method is None:
                kind = (
                    types.ResponseErrorMessage
                    if "error" in data
                    else self._result_types.pop(data["id"], None)
                )
                return self._converter.structure(data, kind or JsonRPCResponseMessage)
            plain = JsonRPCRequestMessage if "id" in data else JsonRPCNotification
            return self._converter.structure(data, self.get_message_type(method) or plain)
        except Exception as error:  # noqa: BLE001 - cattrs raises whatever the foreign data makes it raise.
            log.warning("cannot read a message of %s: %s", _named(method), type(error).__name__)
            return Unreadable(data.get("id"), method if isinstance(method, str) else "")

    def handle_message(self, message: Any) -> None:
        """Hand a message on to its handler, or refuse it."""
        if isinstance(message, Unreadable):
            if message.method and message.id is not None:
                self._refuse(message.id, INVALID_PARAMS, f"Invalid params of {message.method}")
            elif message.id is not None and (future := self._request_futures.pop(message.id, None)):
                future.set_exception(JsonRpcException("unreadable answer"))
            return
        method = getattr(message, "method", None)
        if method is not None and method not in {types.INITIALIZE, types.EXIT}:
            request = getattr(message, "id", None)
            if not hasattr(self, "server_capabilities"):
                if request is not None:
                    self._refuse(request, NOT_INITIALIZED, "Not initialized")
                return
            if self._shutdown:
                if request is not None:
                    self._refuse(request, INVALID_REQUEST, "Shut down")
                return
        super().handle_message(message)

    def _refuse(self, request: str | int | None, code: int, reason: str) -> None:
        error = types.ResponseError(code=code, message=reason)
        self._send_data(types.ResponseErrorMessage(id=request, error=error))

    # Handlers

    def _execute_handler(
        self,
        msg_id: str | int,
        handler: Callable[..., Any],
        callback: Callable[[Future[Any]], None],
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
    ) -> None:
        def done(future: Future[Any]) -> None:
            self._request_futures.pop(msg_id, None)
            callback(future)

        super()._execute_handler(msg_id, handler, done, args=args, kwargs=kwargs)

    def _send_handler_result(self, future: Future[Any], *, msg_id: str | int) -> None:
        if future.cancelled():
            self._answer(msg_id, JsonRpcRequestCancelled())
            return
        error = future.exception()
        if error is None:
            self._send_response(msg_id, result=future.result())
        elif isinstance(error, JsonRpcException):
            self._answer(msg_id, error)
        else:
            log_trouble(log, "a request failed", error)
            self._answer(msg_id, JsonRpcInternalError(type(error).__name__))

    def _answer(self, msg_id: str | int, error: JsonRpcException) -> None:
        self._result_types.pop(msg_id, None)
        self._send_response(msg_id, error=error.to_response_error())

    def _check_handler_result(self, future: Future[Any]) -> None:
        if not future.cancelled() and (error := future.exception()) is not None:
            log_trouble(log, "a notification failed", error)

    def _handle_cancel_notification(self, msg_id: str | int) -> None:
        future = self._request_futures.get(msg_id)
        if future is not None:  # Else it has been answered: the two crossed on the way.
            future.cancel()

    # Types

    def get_message_type(  # type: ignore[override]
        self, method: str
    ) -> type[Any] | None:
        """Give lsprotocol's type of a method's message; uncached, as pygls' cache keeps the server alive."""
        found: type[Any] | None = types.METHOD_TO_TYPES.get(method, (None,))[0]
        return found

    def get_result_type(  # type: ignore[override]
        self, method: str
    ) -> type[Any] | None:
        """Give lsprotocol's type of a method's answer."""
        found: type[Any] | None = types.METHOD_TO_TYPES.get(method, (None, None))[1]
        return found


def _named(method: object) -> str:
    """Give a method's name for the log, if it is one that LSP knows: a name could be anything."""
    return method if isinstance(method, str) and method in types.METHOD_TO_TYPES else "an unknown method"
