"""Rows as Arrow tables: the form in which LanceDB takes them. pyarrow is imported when it is first needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from flowstory.memory.kinds import Kind, Type
from flowstory.memory.scope import Shelf

if TYPE_CHECKING:
    import pyarrow as pa

Row = Mapping[str, Any]

# Without it two writers who insert the same rows at the same moment both do, and each row is there twice.
_PRIMARY = {"lance-schema:unenforced-primary-key": "true"}
_PLAIN = {"lance-encoding:compression": "none"}


def schema_of(kind: Kind) -> pa.Schema:
    import pyarrow as pa

    fields = []
    for name, held in kind.columns:
        match held:
            case Type.KEY:
                fields.append(pa.field(name, pa.string(), nullable=False, metadata=_PRIMARY))
            case Type.NUMBER:
                fields.append(pa.field(name, pa.int64()))
            case Type.VECTOR:
                fields.append(pa.field(name, pa.list_(pa.float32(), kind.dimension)))
            case Type.PROSE:
                fields.append(pa.field(name, pa.string(), metadata=_PLAIN))
            case Type.WORD:
                fields.append(pa.field(name, pa.string()))
    return pa.schema(fields, metadata=dict(kind.about))


def table_of(kind: Kind, shelf: Shelf, rows: Sequence[Row]) -> pa.Table:
    import pyarrow as pa

    mine = [{**row, "tenant": shelf.tenant, "book": shelf.book} for row in rows]
    try:
        return pa.Table.from_pylist(mine, schema=schema_of(kind))
    except UnicodeEncodeError:
        # A file name that is no UTF-8: the memory has it with question marks.
        sound = [{name: _sound(value) for name, value in row.items()} for row in mine]
        return pa.Table.from_pylist(sound, schema=schema_of(kind))


def _sound(value: object) -> object:
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
