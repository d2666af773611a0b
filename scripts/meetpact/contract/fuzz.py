"""Schemathesis on a provider: all of its checks, every answer into the ledger.

Where a model walks (see `machine`) it is left with what nobody else does, the boundaries of every keyword: its other
phases cost half of its time, and no planted fault is noticed by them alone.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from meetpact.contract import attribution, documents
from meetpact.contract.answer import SENT, Answer
from meetpact.contract.api import Api
from meetpact.contract.breach import Breach
from meetpact.contract.empty_lists import says_nothing_wrong
from meetpact.spec import Operation, Spec

#: What Schemathesis takes for an acceptance of valid data; 400 is added where the spec says `x-refuses-more`.
ACCEPTED = ["2xx", "3xx", "401", "403", "404", "409", "5xx"]

#: Checks that need to know what was said.
AMBIGUOUS = ("negative_data_rejection", "positive_data_acceptance")


@dataclass(frozen=True)
class Finding:
    """One failed check, once per operation."""

    operation: str
    check: str
    message: str
    answer: Answer | None = None

    def __str__(self) -> str:
        return f"{self.operation}: {self.check}: {self.message}"


def fuzz(api: Api, *, seed: int, examples: int) -> Iterator[Finding]:
    """What Schemathesis finds on the target of `api`.

    Args:
        api: the provider and its target.
        seed: of the generated requests; the same seed sends the same requests.
        examples: how many requests Hypothesis makes for each operation, and how many stateful scenarios.
    """
    config = SchemathesisConfig.from_dict(_config(api, seed, examples))
    schema = schemathesis.openapi.from_dict(documents.of(api), config=config)
    schema = documents.within_the_rules(api, schema)
    found: dict[tuple[str, str], Finding] = {}
    since = api.now()
    for event in from_schema(schema).execute():
        if isinstance(event, events.NonFatalError):
            if documents.was_kept_back(schema, event.value):
                continue
            yield Finding(event.label, "error", str(event.value))
        if isinstance(event, events.ScenarioFinished):
            for finding in _enter(api, event, since):  # the ledger has these
                found.setdefault((finding.operation, finding.check), finding)
            for finding in _failures(api, event):
                if (finding.operation, finding.check) not in found:
                    found[finding.operation, finding.check] = finding
                    attribution.enter(api, finding.operation, finding.check, finding.message, finding.answer)
    yield from found.values()


def _config(api: Api, seed: int, examples: int) -> dict[str, Any]:
    spec = api.spec
    identity: dict[str, str] = {}
    for operation in spec.operations.values():
        identity |= {f"path.{name}": value for name, value in api.target.identity(operation).items()}
    return {
        "seed": seed,
        "base-url": api.target.base_url(spec),
        "headers": documents.credential(api),
        "parameters": identity,
        "generation": {"max-examples": examples, "database": "none", "no-shrink": True},
        "phases": {
            "examples": {"enabled": api.model is None},
            "fuzzing": {"enabled": api.model is None},
            "stateful": {
                "enabled": api.model is None,
                "max-steps": 12,
                "link-calibration": False,
                "generation": {"mode": "positive"},
            },
            **documents.unlisted_methods(api),
        },
        "checks": {"unsupported_method": {"enabled": api.target.live is None}},
        "operations": list(_exceptions(spec)),
        "continue-on-failure": True,
        "workers": 1,
    }


def _exceptions(spec: Spec) -> Iterator[dict[str, Any]]:
    """What the spec itself says that Schemathesis cannot know from the schemas."""
    for operation in spec.operations.values():
        checks: dict[str, Any] = {}
        if "x-refuses-more" in operation.raw:
            checks["positive_data_acceptance"] = {"expected-statuses": [*ACCEPTED, "400"]}
        if "x-situation" in operation.raw:
            checks["ensure_resource_availability"] = {"enabled": False}
        if checks:
            yield {"include-operation-id": operation.id, "checks": checks}


def _failures(api: Api, event: events.ScenarioFinished) -> Iterator[Finding]:
    answers = dict(_answers(api, event))
    for case_id, checks in event.recorder.checks.items():
        for check in checks:
            if check.failure_info is None:
                continue
            failure = check.failure_info.failure
            case = event.recorder.cases[case_id].value
            answer = answers.get(case_id)
            if check.name in AMBIGUOUS and answer and says_nothing_wrong(api.spec, answer):
                continue
            sample = check.failure_info.code_sample
            yield Finding(case.operation.label, check.name, f"{failure.title}. {failure.message}\n  {sample}", answer)


def _enter(api: Api, event: events.ScenarioFinished, since: datetime) -> Iterator[Finding]:
    """Gives the answers of a scenario to the ledger and the model, and says what those find."""
    for _, answer in _answers(api, event):
        try:
            api.observe(answer, since)
        except Breach as breach:  # the ledger has it
            label = f"{answer.operation.method} {answer.operation.path}"
            yield Finding(label, breach.about, str(breach), answer)


def _answers(api: Api, event: events.ScenarioFinished) -> Iterator[tuple[str, Answer]]:
    """The answers of a scenario by case, as far as they are to requests that the spec has."""
    operations = {f"{op.method} {op.path}": op for op in api.spec.operations.values()}
    for case_id, interaction in event.recorder.interactions.items():
        operation = operations.get(event.recorder.cases[case_id].value.operation.label)
        response = interaction.response
        if response is None or operation is None or interaction.request.method != operation.method:
            continue
        yield case_id, _answer(operation, interaction.request, response)


def _answer(operation: Operation, request: Any, response: Any) -> Answer:
    headers = {name.lower(): values[0] for name, values in response.headers.items()}
    sent = {name.lower(): values[0] for name, values in request.headers.items()}
    told = {name: value for name, value in sent.items() if name in ("authorization", "content-type")}
    changed = headers.pop(SENT, None)
    status, content, body = response.status_code, response.content, _sent(changed.encode() if changed else request.body)
    return Answer(operation, operation.method, request.uri, body, status, headers, content, told, request.body)


def _sent(body: bytes | None) -> Any:
    """The JSON that was sent, None when it was none."""
    try:
        return json.loads(body) if body else None
    except ValueError:
        return None
