"""What the templates of a client see: models, enums, operations and their parts, named as Python names them."""

from __future__ import annotations

from dataclasses import dataclass, field

from meetpact.errors import LocatedError
from meetpact.places import shown
from meetpact.shapes import Shape
from meetpact.spec import Parameter, Spec


@dataclass(frozen=True)
class Field:
    """A property of a model."""

    python: str
    wire: str
    required: bool
    shape: Shape
    doc: str
    secret: bool

    @property
    def twice(self) -> bool:
        """Whether parsing mentions the value more than once."""
        return self.shape.parse("(value)").count("(value)") > 1


@dataclass(frozen=True)
class ModelView:
    """An object of the API."""

    name: str
    doc: str
    fields: list[Field]

    @property
    def secrets(self) -> list[str]:
        """The properties that `repr` does not show."""
        return [each.python for each in self.fields if each.secret]


@dataclass(frozen=True)
class EnumView:
    """An enum: its members as (name, literal)."""

    name: str
    doc: str
    base: str
    members: list[tuple[str, str]]


@dataclass(frozen=True)
class Argument:
    """A parameter of an operation as an argument of its function."""

    python: str
    wire: str
    where: str
    required: bool
    shape: Shape
    joint: str
    identity: bool
    raw: Parameter


@dataclass(frozen=True)
class Identity:
    """A path parameter that is the same for most calls: given once, or by the environment."""

    python: str
    variable: str
    default: str | None


@dataclass(frozen=True)
class BodyView:
    """A JSON body; `fields` are the keyword arguments that make one, or None when there can be none."""

    shape: Shape
    required: bool
    fields: list[Field] | None
    made: str


@dataclass(frozen=True)
class PagingView:
    """How a list goes on."""

    item: str
    items: str
    options: list[tuple[str, str]]


@dataclass(frozen=True)
class OperationView:
    """An operation as the templates write it."""

    id: str
    name: str
    method: str
    summary: str
    path: str
    result: str
    success: list[tuple[str, str]]
    errors: list[tuple[str, str]]
    wait: tuple[str, ...]
    arguments: list[Argument]
    body: BodyView | None
    paging: PagingView | None
    doc: str = field(default="", compare=False)

    @property
    def constant(self) -> str:
        return self.name.upper()

    @property
    def path_arguments(self) -> list[Argument]:
        return [argument for argument in self.arguments if argument.where == "path"]

    @property
    def other_arguments(self) -> list[Argument]:
        return sorted((each for each in self.arguments if each.where != "path"), key=lambda each: not each.required)

    @property
    def query(self) -> list[Argument]:
        return [argument for argument in self.arguments if argument.where == "query"]

    @property
    def headers(self) -> list[Argument]:
        return [argument for argument in self.arguments if argument.where == "header"]


def refusal(spec: Spec, what: str) -> LocatedError:
    """What to raise where a spec asks for something that the clients cannot do."""
    return LocatedError(f"{shown(spec.path)}: the clients cannot do this: {what}.")


def squeezed(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
