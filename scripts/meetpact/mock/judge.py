"""The verdict of one exchange against the specs: which operation it was, and what either side broke."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from meetpact.contract.observer import Observation, Observer
from meetpact.errors import MeetpactError
from meetpact.facts import Facts, facts_of
from meetpact.mock import request as requests
from meetpact.mock import values
from meetpact.mock.exchange import Exchange, header, media_type, parsed
from meetpact.mock.redaction import Redactor
from meetpact.mock.request import Malformed, Request
from meetpact.spec import Operation, Parameter, Spec


@dataclass(frozen=True)
class Finding:
    """One claim that one side of an exchange broke, with the facts behind it; `wrong` carries no secret."""

    side: str
    address: str
    wrong: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What one exchange says about the specs; `operation` is None when it was none of theirs."""

    provider: str | None
    operation: str | None
    held: int
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """`held`, `broken`, or `unknown` for what is no operation."""
        return "unknown" if self.operation is None else "broken" if self.findings else "held"

    def line(self, exchange: Exchange) -> str:
        """The verdict as one line for a terminal; the exchange is the redacted one."""
        what = f"{exchange.method} {exchange.path} -> {exchange.status or 'no answer'}"
        if self.operation is None:
            return f"unknown  {what}  {'; '.join(self.notes)}"
        told = [f"{found.side} breaks {found.address}: {found.wrong}" for found in self.findings] + list(self.notes)
        return f"{self.word:8} {what}  {self.provider} {self.operation}  {'; '.join(told) or f'{self.held} claims'}"

    def as_json(self) -> dict[str, Any]:
        """The verdict as it is kept in a recording and answered by the request log."""
        findings = [
            {"side": f.side, "address": f.address, "wrong": f.wrong, "facts": list(f.facts)} for f in self.findings
        ]
        names = {"verdict": self.word, "provider": self.provider, "operation": self.operation}
        return {**names, "claimsHeld": self.held, "findings": findings, "notes": list(self.notes)}


class Judge:
    """Judges exchanges against `specs`; one that no spec has is `unknown`."""

    def __init__(self, specs: Iterable[Spec]) -> None:
        self.specs = list(specs)
        self.redact = Redactor.of(self.specs)
        self._routes = [
            (operation.method, _pattern(spec, operation), Side(spec, operation, observer))
            for spec in self.specs
            for observer in [Observer(spec)]
            for operation in sorted(spec.operations.values(), key=lambda op: op.path.count("{"))
        ]
        self._facts = {spec.provider: _facts(spec) for spec in self.specs}

    def __call__(self, exchange: Exchange) -> tuple[Verdict, Exchange]:
        """The verdict, and the exchange without its secrets, which is all that the verdict quotes from."""
        redacted = self.redact(exchange)
        methods = []
        for method, pattern, side in self._routes:
            match = pattern.fullmatch(exchange.path)
            if match and method == exchange.method:
                return self._verdict(side, match.groupdict(), exchange, redacted), redacted
            methods += [method] if match else []
        note = f"{exchange.method} is none of {', '.join(methods)}" if methods else "no spec has this path"
        return Verdict(None, None, 0, (), (note,)), redacted

    def _verdict(self, side: "Side", path: Mapping[str, str], raw: Exchange, redacted: Exchange) -> Verdict:
        found: list[Finding] = []
        held: set[str] = set()
        facts = self._facts[side.spec.provider]
        for name, look in (("request", side.request), ("response", side.response)):
            seen = list(look(path, raw))
            broken = dict.fromkeys(one.address for one in seen if one.wrong)
            held |= {one.address for one in seen} - set(broken)
            if broken:  # what is said comes from the copy without secrets
                said = {one.address: one.wrong for one in look(path, redacted) if one.wrong}
                wrong = {at: said.get(at) or "broken by a value that is not shown" for at in broken}
                found += [Finding(name, at, text, _behind(facts, at)) for at, text in _without_members(wrong)]
        notes = tuple(side.notes(raw, [one.side for one in found]))
        return Verdict(side.spec.provider, side.operation.id, len(held), tuple(found), notes)


class Side:
    """One operation, and how the two sides of an exchange are looked at."""

    def __init__(self, spec: Spec, operation: Operation, observer: Observer) -> None:
        self.spec = spec
        self.operation = operation
        self._observer = observer
        self._parameters = [(p, values.validator(spec, p.schema)) for p in operation.parameters]
        raw = [spec.follow(node)[0] for node in operation.raw.get("parameters", [])]
        self._may_be_empty = {node["name"] for node in raw if node.get("allowEmptyValue")}
        body = operation.body
        self._body = values.validator(spec, body.schema) if body else None
        self._keep = values.keeper(spec, body.schema) if body else None

    def response(self, _: Mapping[str, str], exchange: Exchange) -> Iterator[Observation]:
        """What the answer says about the claims."""
        headers = {name.lower(): value for name, value in exchange.response_headers}
        kind = media_type(exchange.response_headers, exchange.response_body)
        body = parsed(exchange.response_body)
        yield from self._observer.judge(self.operation, exchange.status, headers, body, kind)

    def request(self, path: Mapping[str, str], exchange: Exchange) -> Iterator[Observation]:
        """What the request says about the claims."""
        if self.operation.credential:
            given = header(exchange.headers, "authorization") or ""
            fine = given.lower().startswith("bearer ") and given[7:].strip()
            yield Observation(f"{self.operation.id}/security", None if fine else "there is no bearer token")
        try:
            query = requests.query(exchange.query.encode())
        except Malformed as error:
            yield Observation(f"{self.operation.id}", str(error))
            return
        for parameter, validator in self._parameters:
            yield from self._parameter(parameter, validator, path, query, exchange)
        yield from self._content(exchange)

    def _parameter(
        self,
        parameter: Parameter,
        validator: Any,
        path: Mapping[str, str],
        query: Mapping[str, list[str]],
        exchange: Exchange,
    ) -> Iterator[Observation]:
        texts = query.get(parameter.name) if parameter.where == "query" else None
        if parameter.where == "path":
            texts = [unquote(path[_group(parameter.name)])]
        elif parameter.where == "header":
            found = header(exchange.headers, parameter.name.lower())
            texts = None if found is None else [found]
        if texts is None:
            if parameter.required:
                yield Observation(f"{parameter.address}/required", f"{parameter.name} is missing")
            return
        if texts == [""] and parameter.name in self._may_be_empty:
            return
        try:
            value = values.read(self.spec, parameter, texts)
        except values.Unreadable as unread:
            yield Observation(f"{parameter.address}/type", f"{parameter.name}: {unread}")
            return
        yield from self._against(parameter.schema, parameter.address, value, parameter.name, validator)

    def _content(self, exchange: Exchange) -> Iterator[Observation]:
        body = self.operation.body
        if body is None or self._body is None or self._keep is None:
            return
        address = f"{self.operation.id}/requestBody/required"
        if not exchange.body:
            if body.required:
                yield Observation(address, "the body is missing")
            return
        sent = {name.lower(): value for name, value in exchange.headers}
        try:
            value = requests.json_body(Request(exchange.method, b"", b"", sent, exchange.body))
        except Malformed as error:
            yield Observation(address, str(error))
            return
        yield Observation(address)
        yield from self._against(body.schema, f"{self.operation.id}/requestBody", self._keep(value), "", self._body)

    def _against(self, schema: Any, address: str, value: Any, where: str, validator: Any) -> Iterator[Observation]:
        """What a value that was sent says; what the server accepts besides the schema breaks nothing."""
        fine = validator.is_valid(value)
        seen = list(self._observer.value(schema, address, value, where))
        yield from (one for one in seen if one.wrong is None)
        if fine:
            return
        broken = [one for one in seen if one.wrong and not one.wrong.endswith("is write-only but was answered")]
        yield from broken
        if not broken:
            error = next(validator.iter_errors(value))
            yield Observation(address, f"{where}: {error.message}"[:300].removeprefix(": "))

    def notes(self, exchange: Exchange, broken: list[str]) -> Iterator[str]:
        """What breaks no claim and is worth a word all the same."""
        known = {parameter.name for parameter in self.operation.parameters_in("query")}
        try:
            strange = sorted(set(requests.query(exchange.query.encode())) - known)
        except Malformed:
            strange = []
        if strange:
            yield f"the spec has no query parameter {', '.join(strange)}"
        if "request" in broken and exchange.status < 300:
            yield "the request was accepted all the same"
        if "request" not in broken and exchange.status in (400, 415, 422):
            reasons = ", ".join(self.operation.raw.get("x-refuses-more", []))
            yield f"the request was refused although it keeps the schemas{reasons and f', perhaps for {reasons}'}"


def _without_members(wrong: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What is broken, with an enum once instead of with each of its members."""
    shown: set[str] = set()
    for address, text in wrong.items():
        enum, is_member, _ = address.rpartition("/enum/")
        if enum not in shown or not is_member:
            yield address, text
        shown |= {enum} if is_member else set()


def _pattern(spec: Spec, operation: Operation) -> re.Pattern[str]:
    pieces = re.split(r"\{([^}]+)\}", spec.base_path + operation.path)
    return re.compile("".join(f"(?P<{_group(p)}>[^/]+)" if i % 2 else re.escape(p) for i, p in enumerate(pieces)))


def _group(parameter: str) -> str:
    return "p_" + quote(parameter, safe="").replace("%", "_").replace("-", "_").replace(".", "_")


def _facts(spec: Spec) -> Facts | None:
    """The facts of a spec that is shipped; a spec from elsewhere may have none."""
    try:
        return facts_of(spec.provider)
    except MeetpactError:
        return None


def _behind(facts: Facts | None, address: str) -> tuple[str, ...]:
    return tuple(fact.id for fact in facts.behind(address)) if facts else ()
