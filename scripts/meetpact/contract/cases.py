"""The request that puts one claim to the test, for every claim about requests and every place it holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from meetpact.claims import BOUNDS, Claim, claims, nullable, parts
from meetpact.contract import samples
from meetpact.spec import Operation, Schema, Spec

#: What a case does to the place it is about when it takes the value away.
REMOVED = object()
Pointer = tuple[str | int, ...]


@dataclass(frozen=True, eq=False)
class Site:
    """A place in the requests of an operation: a parameter, the body, or a value inside the body."""

    operation: Operation
    part: str
    pointer: Pointer
    address: str
    schema: Schema
    nullable: bool = False

    def __str__(self) -> str:
        inside = ".".join(str(step) for step in self.pointer) or self.part
        return f"{self.operation} {inside}"


@dataclass(frozen=True, eq=False)
class Case:
    """One request: at `site`, `value`; by `claim` the target `accepts` or `refuses` it."""

    claim: Claim
    sense: str
    rhythm: str
    site: Site
    value: Any

    @property
    def operation(self) -> Operation:
        return self.site.operation

    def fits(self, status: int) -> bool:
        """Whether an answer with `status` is what the claim says."""
        return status < 300 if self.sense == "accepts" else status in self.operation.refusals

    def __str__(self) -> str:
        value = self.claim.value if isinstance(self.claim.value, str | int | float | bool) else ""
        return f"{self.site} {self.claim.keyword}={value} {self.rhythm}"


def sites(spec: Spec) -> Iterator[Site]:
    """Every place in every request."""
    for operation in spec.operations.values():
        for parameter in operation.parameters:
            if parameter.where in ("path", "query"):
                place = Site(operation, parameter.where, (parameter.name,), parameter.address, parameter.schema)
                yield from _below(spec, place, ())
        if operation.body:
            yield from _below(spec, Site(operation, "body", (), "", operation.body.schema), ())


def _below(spec: Spec, site: Site, passed: tuple[str, ...]) -> Iterator[Site]:
    """The site itself and the sites in it; a `$ref` leads to a site at the component's address."""
    yield site
    reference = nullable(site.schema) or (site.schema if "$ref" in site.schema else None)
    if reference:
        node, name = spec.follow(reference)
        if name and name not in passed:
            below = Site(site.operation, site.part, site.pointer, name, node, reference is not site.schema)
            yield from _below(spec, below, (*passed, name))
        return
    for part, owner in parts(spec, site.schema, site.address):
        for name, inner in part.get("properties", {}).items():
            if not inner.get("readOnly"):
                below = _at(site, (*site.pointer, name), f"{owner}/properties/{name}", inner)
                yield from _below(spec, below, passed)
    if "items" in site.schema:
        below = _at(site, (*site.pointer, 0), f"{site.address}/items", site.schema["items"])
        yield from _below(spec, below, passed)


def _at(site: Site, pointer: Pointer, address: str, schema: Schema) -> Site:
    return Site(site.operation, site.part, pointer, address, schema)


def cases(spec: Spec) -> list[Case]:
    """Every case of a spec, in the order of its operations."""
    known = {claim.address: claim for claim in claims(spec)}
    found = [case for site in sites(spec) for case in _at_site(spec, site, known)]
    for operation in spec.operations.values():
        claim = known.get(f"{operation.id}/requestBody/required")
        if claim and operation.body:
            site = Site(operation, "body", (), "", operation.body.schema)
            found.append(Case(claim, "accepts", "present", site, operation.body.example))
            found.append(Case(claim, "refuses", "missing", site, REMOVED))
    return found


def _at_site(spec: Spec, site: Site, known: dict[str, Claim]) -> Iterator[Case]:
    for keyword in site.schema:
        for address, rhythm, sense, value in _variations(spec, site, keyword):
            if address in known:
                yield Case(known[address], sense, rhythm, site, value)
    for part, owner in parts(spec, site.schema, site.address):
        for name in part.get("required", []):
            claim = known[f"{owner}/required/{name}"]
            inner = _at(site, (*site.pointer, name), claim.address, part["properties"][name])
            yield Case(claim, "accepts", "present", inner, samples.sample(spec, inner.schema))
            yield Case(claim, "refuses", "missing", inner, REMOVED)


_Variation = tuple[str, str, str, Any]


def _variations(spec: Spec, site: Site, keyword: str) -> Iterator[_Variation]:
    """For one keyword: the claim's address, the rhythm, the sense and the value."""
    schema, address = site.schema, f"{site.address}/{keyword}"
    in_text = site.part != "body"
    if keyword == "type":
        yield address, "valid", "accepts", samples.sample(spec, schema)
        if not in_text or samples.kinds(schema)[0] not in ("string", "array"):
            for value in samples.strangers(schema)[: 1 if in_text or site.nullable else None]:
                yield address, "null" if value is None else "stranger", "refuses", value
        if isinstance(schema["type"], list) and not in_text:
            yield address, "null", "accepts", None
    elif keyword == "oneOf" and nullable(schema):
        yield f"{site.address}/nullable", "null", "accepts", None
    elif keyword == "enum":
        for member in schema["enum"]:
            yield f"{address}/{member}", "member", "accepts", member
            yield f"{address}/{member}", "stranger", "refuses", samples.stranger(schema["enum"], member)
    elif keyword == "format":
        for value in samples.valids(spec, schema):
            yield address, "valid", "accepts", value
        for text in samples.badly_formatted(schema):
            if schema.get("x-also-accepts") != "local-date-time" or "T" not in text:
                yield address, "invalid", "refuses", text
    elif keyword == "pattern":
        yield address, "valid", "accepts", samples.sample(spec, schema)
        wrong = samples.unmatched(schema)
        if wrong is not None:
            yield address, "invalid", "refuses", wrong
    elif keyword in BOUNDS:
        for rhythm, value in samples.around(spec, schema, keyword):
            yield address, rhythm, "refuses" if rhythm == "past" else "accepts", value
