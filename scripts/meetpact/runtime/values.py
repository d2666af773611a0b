"""Values between Python and JSON: absent ones, open enums, moments, models."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from enum import Enum, IntEnum, StrEnum
from typing import Any, ClassVar, Literal, Self, TypeGuard, final


@final
class Unset:
    """The type of `UNSET`."""

    _only: ClassVar[Unset | None] = None

    def __new__(cls) -> Unset:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


#: Not there at all, which is something else than None. One object, also after a copy or a pickle.
UNSET = Unset()


class _Open(Enum):
    """Values of which some are known; any other of their type is kept as it is."""

    @classmethod
    def of(cls, value: Any) -> Self:
        """The member with a value, which a call of the class finds as well, ten times slower."""
        members: dict[Any, Any] = cls._value2member_map_
        return members.get(value) or cls(value)

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self), (self._value_,)

    def _named(self, value: str | int) -> Self:
        self._name_, self._value_ = str(value), value
        return self

    @property
    def known(self) -> bool:
        """Whether the spec has this member."""
        return self._value_ in type(self)._value2member_map_


class OpenStrEnum(_Open, StrEnum):
    """Strings of which some are known; any other is kept as it is."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return str.__new__(cls, value)._named(value) if isinstance(value, str) else None


class OpenIntEnum(_Open, IntEnum):
    """Integers of which some are known; any other is kept as it is."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return int.__new__(cls, value)._named(value) if isinstance(value, int) else None


class Model:
    """An object of the API. What the spec does not know is kept in `additional_properties`, and sent again."""

    __slots__ = ("additional_properties",)
    __hash__ = None  # type: ignore[assignment]
    #: The names of properties whose values are secrets: not shown by `repr`.
    SECRETS: ClassVar[frozenset[str]] = frozenset()

    additional_properties: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it; each kind of model writes its own properties before these."""
        return dict(self.additional_properties)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and _attributes(self) == _attributes(other)

    def __repr__(self) -> str:
        inside = ", ".join(
            f"{name}={'***' if name in self.SECRETS else repr(value)}"
            for name, value in _attributes(self).items()
            if value is not UNSET and (name, value) != ("additional_properties", {})
        )
        return f"{type(self).__name__}({inside})"


def _attributes(model: Model) -> dict[str, Any]:
    return {name: getattr(model, name) for name in (*type(model).__slots__, "additional_properties")}


_LEAP = re.compile(r"(?<=:\d\d:)60")


def moment(text: str) -> datetime:
    """A date-time of RFC 3339; one without an offset is read as UTC, a leap second as the second after it."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        mended, leaps = _LEAP.subn("59", text.upper())
        found = datetime.fromisoformat(mended) + timedelta(seconds=leaps)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def moment_text(value: datetime) -> str:
    """A date-time as RFC 3339 has it, with its own offset; one without an offset is meant as UTC."""
    offset = value.utcoffset()
    if offset and not offset.total_seconds() % 60:
        return value.isoformat()
    # of seconds is e.g. a local mean time, which RFC 3339 cannot write
    return (value.astimezone(UTC) if offset else value).replace(tzinfo=None).isoformat() + "Z"


def either(value: Any, *choices: Callable[[Any], Any]) -> Any:
    """`value` as the first of `choices` that takes it; an object that none takes stays as it is."""
    for choice in choices:
        try:
            return choice(value)
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
    return value


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether JSON gave an array."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether JSON gave an object."""
    return isinstance(value, dict)


def jsonable(value: Any) -> Any:
    """`value` as JSON has it, for what the spec does not say the type of."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_object(value):
        return {key: jsonable(inner) for key, inner in value.items()}
    if is_list(value):
        return [jsonable(inner) for inner in value]
    return value
