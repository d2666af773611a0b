"""The mock as a server that is not ours: its own process, TLS if asked for, faults and throttling switched on.

    python elsewhere.py whereby [--fault NAME] [--tls CERTIFICATE] [--token TOKEN] [--throttle N]

prints its URL, serves until its standard input ends, and then prints what it still holds, as JSON.
"""

import argparse
import copy
import itertools
import json
import sys
import threading
from collections.abc import Callable
from typing import Any

import uvicorn
from meetpact.mock.core import Mock
from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.server import listener
from meetpact.mock.service import Service
from meetpact.spec import Operation, Spec, load
from planted import Document, answers


def properties(document: Document, name: str) -> Any:
    return document["components"]["schemas"][name]["properties"]


#: name -> a change of the spec that is served
LOOSER: dict[str, Callable[[Document], object]] = {
    "any-mode": lambda d: d["components"]["schemas"]["RoomMode"].pop("enum"),
    "no-end-needed": lambda d: d["components"]["schemas"]["CreateMeetingRequest"].pop("required"),
    "any-lock": lambda d: properties(d, "CreateMeetingRequest")["isLocked"].pop("type"),
}
#: name -> a change of the answers
ANSWERS: dict[str, Callable[[Operation, Reply], Reply]] = {
    "end-date-tomorrow": answers("getMeeting", lambda body: body.update(endDate="tomorrow")),
    "no-room-url": answers("createMeeting", lambda body: body.pop("roomUrl")),
    "bad-status": lambda called, reply: Reply(200, reply.body) if called.id == "createMeeting" else reply,
    "refusal-with-body": lambda called, reply: Reply(422, reply.body) if reply.status == 400 else reply,
}


def mocked(provider: str, faults: list[str], token: str, throttle: int) -> Mock:
    document = copy.deepcopy(load(provider).document)
    for fault in faults:
        if fault in LOOSER:
            LOOSER[fault](document)
    mock = Mock([provider], token=token, specs=[Spec(provider, load(provider).path, document)])
    tampers = [ANSWERS[fault] for fault in faults if fault in ANSWERS]

    def tamper(called: Operation, reply: Reply) -> Reply:
        for one in tampers:
            reply = one(called, reply)
        return reply

    mock.services[provider].tamper = tamper if tampers else None
    if throttle:
        _throttle(mock.services[provider], throttle)
    return mock


def _throttle(service: Service, every: int) -> None:
    """Each `every`-th request is refused for 20 milliseconds."""
    count = itertools.count(1)
    authorise = service._authorise

    def refusing(*arguments: Any) -> None:
        authorise(*arguments)
        if next(count) % every == 0:
            raise Refusal(429, "too-many-requests", "not so fast", group="all", limit=1000, window=60, wait=0.02)

    service._authorise = refusing  # type: ignore[assignment]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("provider")
    parser.add_argument("--fault", action="append", default=[], choices=[*LOOSER, *ANSWERS])
    parser.add_argument("--tls", metavar="CERTIFICATE-AND-KEY")
    parser.add_argument("--token", default="mock-token")
    parser.add_argument("--throttle", type=int, default=0)
    args = parser.parse_args()
    mock = mocked(args.provider, args.fault, args.token, args.throttle)
    with listener("127.0.0.1", 0) as bound:
        config = uvicorn.Config(mock, log_level="critical", lifespan="off", ssl_certfile=args.tls)
        server = uvicorn.Server(config)
        print(f"{'https' if args.tls else 'http'}://127.0.0.1:{bound.getsockname()[1]}", flush=True)
        threading.Thread(target=_until_input_ends, args=(server,), daemon=True).start()
        server.run(sockets=[bound])
    held = mock.services[args.provider].store.dump()
    print(json.dumps({name: [list(key) for key in rows] for name, rows in held.items()}), flush=True)


def _until_input_ends(server: uvicorn.Server) -> None:
    sys.stdin.read()
    server.should_exit = True


if __name__ == "__main__":
    main()
