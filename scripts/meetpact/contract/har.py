"""`meetpact verify --har`: recorded traffic instead of a target. HAR files and vcr cassettes, YAML or JSON."""

import base64
import copy
import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from meetpact.contract.answer import Answer
from meetpact.contract.ledger import Ledger
from meetpact.contract.observer import Observation, Observer
from meetpact.errors import MeetpactError
from meetpact.mock import values
from meetpact.places import shown
from meetpact.report.build import build, variable_of
from meetpact.report.report import Report
from meetpact.routes import Routes
from meetpact.spec import Operation, Spec, load, load_yaml


@dataclass(frozen=True)
class Exchange:
    """One recorded request with its answer; header names are in lower case."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None
    status: int
    reply_headers: Mapping[str, str]
    reply: bytes


class Judge:
    """Judges the recorded exchanges of one provider: the answers, and what they say about the requests."""

    def __init__(self, spec: Spec, ledger: Ledger) -> None:
        self.spec = spec
        self._ledger = ledger
        self._routes = Routes(spec, "")
        self._answers = Observer(spec)
        self._requests = Observer(Spec(spec.provider, spec.path, _as_sent(copy.deepcopy(spec.document))))

    def takes(self, exchange: Exchange) -> bool:
        """Whether an exchange is with an operation of this provider; if so it is judged."""
        found = self._routes.match(exchange.method, exchange.url)
        if not found or not self._is_here(exchange.url, found[0]):
            return False
        answer = _answer(found[0], exchange, variable_of(self.spec))
        self._ledger.heard(self.spec.provider, answer)
        for seen in self._answers.judge(found[0], answer.status, answer.headers, answer.json, answer.media_type):
            if seen.wrong:
                self._ledger.broke(self.spec.provider, seen.address, seen.wrong, answer)
            else:
                self._ledger.saw(self.spec.provider, seen.address, "answers")
        self._judge_request(found[0], found[1], exchange, answer)
        return True

    def _is_here(self, url: str, operation: Operation) -> bool:
        """Whether the host is the provider's own, or one that serves the operation at the provider's base path."""
        host = urlsplit(self.spec.server).hostname
        return urlsplit(url).hostname == host or self.spec.base_path in urlsplit(url).path

    def _judge_request(self, operation: Operation, path: Mapping[str, str], exchange: Exchange, answer: Answer) -> None:
        """What a request says: valid and granted, its claims accept; with one thing wrong and refused, that refuses."""
        seen = list(self._claims_of(operation, path, exchange))
        provider = self.spec.provider
        wrong = {observation.address: observation.wrong for observation in seen if observation.wrong}
        if answer.ok:
            self._ledger.saw(provider, f"{operation.id}/security", "accepts")
            for address, told in wrong.items():
                self._ledger.broke(provider, address, f"accepted with {answer.status} although {told}", answer)
            for observation in seen:
                if not observation.wrong:
                    self._ledger.saw(provider, observation.address, "accepts")
        elif answer.status in operation.refusals and len({address.partition("/enum/")[0] for address in wrong}) == 1:
            for address in wrong:  # of an enum that a stranger broke, every member
                self._ledger.saw(provider, address, "refuses")
        elif answer.status == 401 and "authorization" not in exchange.headers:
            self._ledger.saw(provider, f"{operation.id}/security", "refuses")

    def _claims_of(self, operation: Operation, path: Mapping[str, str], exchange: Exchange) -> Iterator[Observation]:
        given = parse_qs(urlsplit(exchange.url).query, keep_blank_values=True)
        for parameter in operation.parameters_in("path"):
            yield from self._requests.value(parameter.schema, parameter.address, path[parameter.name], parameter.name)
        for parameter in operation.parameters_in("query"):
            if parameter.name in given:
                try:
                    value = values.read(self.spec, parameter, given[parameter.name])
                except values.Unreadable as unread:
                    yield Observation(f"{parameter.address}/type", f"{parameter.name}: {unread}")
                    continue
                yield from self._requests.value(parameter.schema, parameter.address, value, parameter.name)
        if operation.body is None:
            return
        if operation.body.required:
            lacking = None if exchange.content else "the body is missing"
            yield Observation(f"{operation.id}/requestBody/required", lacking)
        if exchange.content:
            try:
                body = json.loads(exchange.content)
            except ValueError:
                return
            yield from self._requests.value(operation.body.schema, operation.id, body, "")


def judge_recordings(paths: list[Path], names: list[str], began: datetime.datetime, *, explicit: bool) -> Report:
    """The report of recordings. Raises `MeetpactError` when nothing in them is about the providers.

    Args:
        paths: HAR files or vcr cassettes.
        names: the providers they may be about.
        began: the moment at which the judging began.
        explicit: whether somebody named the providers; else those without a single exchange are left out.
    """
    ledger = Ledger(live=True)
    judges = [Judge(load(name), ledger) for name in names]
    strange = 0
    for path in paths:
        for exchange in read(path):
            strange += not any(judge.takes(exchange) for judge in judges)
    judged = ledger.requests.total()
    if not judged:
        raise MeetpactError(f"none of the {strange} recorded requests is an operation of {', '.join(names)}.")
    specs = [judge.spec for judge in judges if explicit or ledger.requests[judge.spec.provider]]
    told = ", ".join(shown(path) for path in paths)
    notes = [f"{judged} recorded requests judged, {strange} are none of these operations"]
    for spec in specs:
        verdicts = ledger.verdicts(spec.provider)
        touched = sum(bool(ledger.seen.get((spec.provider, a))) for a in ledger.facts(spec.provider).claims)
        notes.append(
            f"{spec.provider}: the recording exercised {touched} of {len(ledger.facts(spec.provider).claims)} "
            f"claims and broke {sum(bool(v.breakage) for v in verdicts)}"
        )
    seconds = (datetime.datetime.now(datetime.UTC) - began).total_seconds()
    return build(ledger, specs, None, name=told, seed=0, started=began, seconds=seconds, failures={}, notes=notes)


def read(path: Path) -> Iterator[Exchange]:
    """The exchanges of a HAR file or a vcr cassette. Raises `MeetpactError`."""
    raw = load_yaml(path)
    try:
        if isinstance(raw, dict) and "log" in raw:
            yield from map(_of_har, raw["log"]["entries"])
        elif isinstance(raw, dict) and ("interactions" in raw or "http_interactions" in raw):
            yield from map(_of_vcr, raw.get("interactions") or raw["http_interactions"])
        else:
            raise MeetpactError(f"{shown(path)} is neither a HAR file (log.entries) nor a vcr cassette (interactions).")
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise MeetpactError(f"{shown(path)} is no recording that can be read: {error!r}.") from None


def _of_har(entry: Any) -> Exchange:
    request, response = entry["request"], entry["response"]
    posted = request.get("postData") or {}
    content = response.get("content") or {}
    return Exchange(
        method=request["method"].upper(),
        url=request["url"],
        headers={header["name"].lower(): header["value"] for header in request.get("headers", [])},
        content=posted["text"].encode() if posted.get("text") else None,
        status=int(response["status"]),
        reply_headers={header["name"].lower(): header["value"] for header in response.get("headers", [])},
        reply=_bytes(content.get("text"), content.get("encoding")),
    )


def _of_vcr(entry: Any) -> Exchange:
    request, response = entry["request"], entry["response"]
    status = response["status"]
    return Exchange(
        method=request["method"].upper(),
        url=request["uri"],
        headers=_vcr_headers(request.get("headers")),
        content=_vcr_body(request.get("body")) or None,
        status=int(status["code"] if isinstance(status, dict) else status),
        reply_headers=_vcr_headers(response.get("headers")),
        reply=_vcr_body(response.get("body", response.get("content"))),
    )


def _vcr_headers(raw: Any) -> dict[str, str]:
    pairs = (raw or {}).items()
    return {name.lower(): str(value[0] if isinstance(value, list) else value) for name, value in pairs}


def _vcr_body(raw: Any) -> bytes:
    """vcrpy writes a text or `{string}`, Schemathesis and Ruby's VCR `{string | base64_string, encoding}`."""
    if isinstance(raw, dict):
        if "base64_string" in raw:
            return base64.b64decode(raw["base64_string"])
        raw = raw.get("string")
    return raw if isinstance(raw, bytes) else str(raw).encode() if raw is not None else b""


def _bytes(text: Any, encoding: Any) -> bytes:
    if text is None:
        return b""
    return base64.b64decode(text) if encoding == "base64" else str(text).encode()


def _answer(operation: Operation, exchange: Exchange, variable: str) -> Answer:
    kept = {name: value for name, value in exchange.headers.items() if name in ("authorization", "content-type")}
    if "authorization" in kept:
        kept["authorization"] = f"Bearer ${variable}"
    return Answer(
        operation,
        exchange.method,
        exchange.url,
        None,
        exchange.status,
        exchange.reply_headers,
        exchange.reply,
        kept,
        exchange.content,
    )


def _as_sent(node: Any) -> Any:
    """A document in which nothing is write-only: seen from the sender, everything may be there."""
    if isinstance(node, dict):
        node.pop("writeOnly", None)
        for value in node.values():
            _as_sent(value)
    elif isinstance(node, list):
        for value in node:
            _as_sent(value)
    return node
