"""Judging quickly is judging alike: what an observer remembers of a kind of answers changes no judgement."""

from collections.abc import Iterator
from typing import Any

import pytest
from meetpact.contract.observer import Observer
from meetpact.contract.random_values import Maker
from meetpact.places import providers
from meetpact.spec import Operation, load

STRANGERS: tuple[Any, ...] = (None, True, -7, 0.5, "stranger", "2031-13-01", [], {}, {"surprise": 1})


def spoiled(value: Any) -> Iterator[Any]:
    """The value with one place in it lost, new, or something else."""
    if isinstance(value, dict):
        yield value | {"surprise": 1}
        for name, inner in value.items():
            yield {key: kept for key, kept in value.items() if key != name}
            yield from ({**value, name: other} for other in (*STRANGERS, *spoiled(inner)))
    elif isinstance(value, list):
        for at, item in enumerate(value[:2]):
            yield from ([*value[:at], other, *value[at + 1 :]] for other in (*STRANGERS, *spoiled(item)))


def answers(provider: str) -> Iterator[tuple[Operation, int, dict[str, str], Any, str]]:
    """Answers of every operation and status as the spec has them, and each of them spoiled in every way."""
    spec = load(provider)
    maker = Maker(spec, 7)
    for operation in spec.operations.values():
        for status, response in operation.responses.items():
            headers = {name.lower(): str(maker.value(header["schema"])) for name, header in response.headers.items()}
            for _ in range(2 if response.schema else 0):
                body = maker.value(response.schema or {})
                for other in (body, *spoiled(body), body):
                    yield operation, status, headers, other, str(response.media_type)


@pytest.mark.parametrize("provider", providers())
def test_what_is_remembered_of_a_kind_of_answers_changes_no_judgement(provider: str) -> None:
    spec = load(provider)
    warm, remembered, wrong = Observer(spec), 0, 0
    for answer in answers(provider):
        found = set(warm.judge(*answer))
        assert found == set(warm._judged(*answer)), answer
        remembered += warm.judge(*answer) is warm.judge(*answer)
        wrong += any(one.wrong for one in found)
    assert remembered > 100
    assert wrong > 100


def test_a_header_of_a_known_kind_is_judged_all_the_same() -> None:
    spec = load("cloudflare")
    operation = next(op for op in spec.operations.values() if 429 in op.responses)
    response = operation.responses[429]
    observer, maker = Observer(spec), Maker(spec, 7)
    name = next(iter(response.headers)).lower()
    body = maker.value(response.schema or {})
    fine = {one.lower(): str(maker.value(header["schema"])) for one, header in response.headers.items()}
    kind = str(response.media_type)
    assert not [one for one in observer.judge(operation, 429, fine, body, kind) if one.wrong]
    assert [one for one in observer.judge(operation, 429, fine | {name: "soon"}, body, kind) if one.wrong]
