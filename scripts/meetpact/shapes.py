"""How a property of the generator's parser is written in Python: its types, and the way from JSON and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.schema.untrusted_string import UntrustedString

Write = Callable[[str], str]


def literal(value: Any) -> str:
    """A string or number as Python source with double quotes."""
    if isinstance(value, UntrustedString):
        value = value.get_untrusted_value()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _same(value: str) -> str:
    return value


@dataclass(frozen=True)
class Shape:
    """A type, and the expressions that turn a value of it.

    Args:
        type: what an attribute holds.
        takes: what an argument may be.
        parse: from JSON.
        dump: to JSON.
        normal: from an argument to an attribute.
    """

    type: str
    takes: str
    parse: Write = _same
    dump: Write = _same
    normal: Write = _same

    @property
    def parser(self) -> str:
        """A callable that parses."""
        written = self.parse("value")
        name, call, _ = written.rpartition("(value)")
        return name if call and written.endswith("(value)") and "(" not in name else f"lambda value: {written}"


_PLAIN = {
    StringProperty: "str",
    UuidProperty: "str",
    BooleanProperty: "bool",
    IntProperty: "int",
    FloatProperty: "float",
}


def shape(prop: PropertyProtocol) -> Shape:
    """The shape of a property. An id with the format uuid is a str: paths take it as it is, and no digit is lost."""
    if type(prop) in _PLAIN:
        return Shape(_PLAIN[type(prop)], _PLAIN[type(prop)])
    if isinstance(prop, DateTimeProperty):
        kind = "datetime.datetime"
        return Shape(kind, kind, "moment({})".format, "moment_text({})".format)
    if isinstance(prop, DateProperty):
        kind = "datetime.date"
        return Shape(kind, kind, f"{kind}.fromisoformat({{}})".format, "{}.isoformat()".format)
    if isinstance(prop, ConstProperty):
        kind = f"Literal[{literal(prop.value.raw_value)}]"
        return Shape(kind, kind)
    if isinstance(prop, EnumProperty):
        name = str(prop.class_info.name)
        return Shape(name, f"{name}Like", f"{name}.of({{}})".format, "{}.value".format, f"{name}({{}})".format)
    if isinstance(prop, ModelProperty):
        name = str(prop.class_info.name)
        return Shape(name, name, f"{name}.from_dict({{}})".format, "{}.to_dict()".format)
    if isinstance(prop, ListProperty):
        return _list(shape(prop.inner_property))
    if isinstance(prop, UnionProperty):
        return _union(prop)
    if isinstance(prop, NoneProperty):
        return Shape("None", "None")
    return Shape("Any", "Any", dump="jsonable({})".format)


def _list(inner: Shape) -> Shape:
    def each(write: Write) -> Write:
        if write("item") == "item":
            return _same
        return lambda value: f"[{write('item')} for item in {value}]"

    takes = "list[str] | tuple[str, ...]" if inner.takes == "str" else f"Sequence[{inner.takes}]"
    normal = each(inner.normal)
    return Shape(
        f"list[{inner.type}]",
        takes,
        each(inner.parse),
        each(inner.dump),
        (lambda value: f"list({value})") if normal is _same else normal,
    )


def _union(prop: UnionProperty) -> Shape:
    null = any(isinstance(inner, NoneProperty) for inner in prop.inner_properties)
    shapes = [shape(inner) for inner in prop.inner_properties if not isinstance(inner, NoneProperty)]
    joined = shapes[0] if len(shapes) == 1 else _choice(shapes)
    if not null:
        return joined

    def or_none(write: Write) -> Write:
        if write("value") == "value":
            return _same
        return lambda value: f"(None if {value} is None else {write(value)})"

    return Shape(
        f"{joined.type} | None",
        f"{joined.takes} | None",
        or_none(joined.parse),
        or_none(joined.dump),
        or_none(joined.normal),
    )


def _choice(shapes: list[Shape]) -> Shape:
    kinds = list(dict.fromkeys(each.type for each in shapes))
    takes = list(dict.fromkeys(each.takes for each in shapes))
    parsers = [each.parser for each in shapes if each.parse("value") != "value"]
    return Shape(
        " | ".join(kinds),
        " | ".join(takes),
        (lambda value: f"either({value}, {', '.join(parsers)})") if parsers else _same,
        "jsonable({})".format,
    )
