"""Makes the requests that broke something smaller, as long as they break the same."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from meetpact.contract.answer import Answer
from meetpact.contract.api import Api
from meetpact.contract.exchange import exchange
from meetpact.contract.ledger import Breakage
from meetpact.contract.model import model_of
from meetpact.contract.observer import Observer
from meetpact.contract.skips import NotSent
from meetpact.errors import MeetpactError
from meetpact.mock.values import validator

#: So many requests are spent on one broken claim at most, and so many claims are looked at.
TRIES = 60
CLAIMS = 40


class Shrinking:
    """A pytest plugin: when the tests are through, the requests that broke something are made smaller."""

    def __init__(self, apis: Callable[[], list[Api]]) -> None:
        self._apis = apis

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        if exitstatus == pytest.ExitCode.TESTS_FAILED:
            for api in self._apis():
                shrink(api)


def shrink(api: Api) -> None:
    """Looks for a smaller request for each broken claim, and enters it as one more time that the claim was broken.

    Only requests that need nothing to be there are tried: those whose path says no more than who we are.
    """
    provider = api.spec.provider
    known: dict[tuple[str, bytes, str], Answer] = {}
    for name, address in [key for key in api.ledger.broken if key[0] == provider][:CLAIMS]:
        breakage = api.ledger.smallest(name, address)
        answer = breakage.answer if breakage else None
        if answer is None or breakage is None or not _stands_alone(api, answer):
            continue
        fact = "" if address in api.ledger.facts(provider).claims else address
        key = (answer.url, answer.sent_content or b"", fact)
        try:
            if key not in known:
                known[key] = _smaller(api, answer, fact)
        except (NotSent, MeetpactError):
            return
        except Exception:  # the target falls over: what there is has to do
            continue
        if known[key] is not answer:
            api.ledger.broken[name, address].append(Breakage(breakage.how, known[key]))


def _stands_alone(api: Api, answer: Answer) -> bool:
    identity = api.target.identity(answer.operation)
    own = {parameter.name for parameter in answer.operation.parameters_in("path")} <= set(identity)
    return own and isinstance(_body(answer), dict) and answer.operation.body is not None


def _body(answer: Answer) -> Any:
    try:
        return json.loads(answer.sent_content or b"null")
    except ValueError:
        return None


def _smaller(api: Api, answer: Answer, fact: str) -> Answer:
    """The exchange with the smallest body that was found; `answer` itself when there is no smaller one.

    With a `fact`, what is found has to break that on its own: a model that knows of nothing else says so.
    """
    body, best, tries = _body(answer), answer, 0
    gone = True
    while gone and tries < TRIES:
        gone = False
        for smaller in _without_one(body):
            tries += 1
            since = api.now()
            found = _again(api, answer, smaller)
            if _breaks(api, fact, found, since) if fact else _alike(api, found, smaller, answer):
                body, best, gone = smaller, found, True
                break
            if tries >= TRIES:
                break
    return best


def _without_one(body: Any) -> Iterator[Any]:
    """The body with one property less, the biggest first; then with one less inside a property."""
    if not isinstance(body, dict):
        return
    for name in sorted(body, key=lambda name: -len(json.dumps(body[name]))):
        yield {key: value for key, value in body.items() if key != name}
    for name, value in body.items():
        for smaller in _without_one(value):
            yield {**body, name: smaller}


def _again(api: Api, answer: Answer, body: Any) -> Answer:
    if api.target.mock:
        api.target.mock.reset()
    content = json.dumps(body).encode()
    return api.exchange(answer.operation, answer.url, content, answer.sent_headers, body)


def _breaks(api: Api, fact: str, found: Answer, since: datetime) -> bool:
    """Whether an exchange breaks a behaviour, whatever was there before it."""
    alone = model_of(api.spec, replace(api.model.world, fresh=False, alone=False)) if api.model else None
    return alone is not None and any(one.fact == fact for one in alone.judge(exchange(found, since, api.now())))


def _alike(api: Api, found: Answer, body: Any, answer: Answer) -> bool:
    """Whether an exchange breaks what the first one broke: the same status for the same reason."""
    assert answer.operation.body
    valid = validator(api.spec, answer.operation.body.schema)
    same_sense = valid.is_valid(body) == valid.is_valid(_body(answer))
    return found.status == answer.status and same_sense and _wrong(api, found) == _wrong(api, answer)


def _wrong(api: Api, answer: Answer) -> set[str]:
    observer = Observer(api.spec)
    seen = observer.judge(answer.operation, answer.status, answer.headers, answer.json, answer.media_type)
    return {observation.address for observation in seen if observation.wrong}
