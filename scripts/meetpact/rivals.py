"""The clients that ours are compared with, each called by the same words."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module, invalidate_caches
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import openapi_python_client
from openapi_python_client.config import Config, ConfigFile, MetaType

from meetpact import places
from meetpact.errors import MeetpactError

#: How to install the vendor's SDK, which nothing but a comparison needs.
VENDOR = "cloudflare==5.9.0"
BASE = "https://api.cloudflare.com/client/v4"
TOKEN = "s3cr3t-t0ken"
PLACE = {"account_id": "a", "app_id": "b"}


class Ours:
    """The client that we generate."""

    name = "ours"
    logger = "meetpact_clients"

    def __init__(self, folder: Path) -> None:
        self.kind: Any = import_module("meetpact_clients.cloudflare").Cloudflare
        self.asynchronous: Any = import_module("meetpact_clients.cloudflare").AsyncCloudflare
        self.api: Any = import_module("meetpact_clients.cloudflare.api")
        self.whereby: Any = import_module("meetpact_clients.whereby").Whereby

    def client(self, transport: Any, **options: Any) -> Any:
        return self.kind(TOKEN, **PLACE, transport=transport, **options)

    def get(self, transport: Any, id: str = "1") -> Any:
        return self.client(transport).get_meeting(id)

    def create(self, transport: Any) -> Any:
        return self.client(transport).create_meeting(title="x")

    def everything(self, transport: Any) -> list[Any]:
        return list(self.client(transport).list_meetings())

    def raw(self, transport: Any) -> Any:
        answer = self.client(transport).raw(self.api.get_meeting("a", "b", "1")).http
        return answer.status_code, answer.headers

    async def aget(self, transport: Any) -> Any:
        return await self.asynchronous(TOKEN, **PLACE, transport=transport).get_meeting("1")

    def from_environment(self, transport: Any) -> Any:
        return self.kind(**PLACE, transport=transport).get_meeting("1")

    def is_object(self) -> bool:
        return callable(getattr(self.client(None), "get_meeting", None))

    def strict(self, transport: Any) -> Any:
        return self.client(transport, strict=True).get_meeting("1")

    def fields(self, transport: Any) -> Any:
        return self.whereby(TOKEN, transport=transport).get_meeting("1", fields=["hostRoomUrl", "viewerRoomUrl"])


class Bare:
    """What openapi-python-client writes by itself."""

    name = "bare generator"
    logger = "bare"

    def __init__(self, folder: Path) -> None:
        self.calls = {name: import_module(f"bare.api.meetings.{name}_meeting") for name in ("get", "create")} | {
            "list": import_module("bare.api.meetings.list_meetings")
        }

    def client(self, transport: Any, token: str = TOKEN) -> Any:
        kind = import_module("bare.client").AuthenticatedClient
        return kind(BASE, token, httpx_args={"transport": transport})

    def get(self, transport: Any, id: str = "1") -> Any:
        return self.calls["get"].sync("a", "b", id, client=self.client(transport))

    def create(self, transport: Any) -> Any:
        body = import_module("bare.models").CreateMeetingRequest(title="x")
        return self.calls["create"].sync("a", "b", client=self.client(transport), body=body)

    def everything(self, transport: Any) -> list[Any]:
        return list(self.calls["list"].sync("a", "b", client=self.client(transport)).data)

    def raw(self, transport: Any) -> Any:
        answer = self.calls["get"].sync_detailed("a", "b", "1", client=self.client(transport))
        return int(answer.status_code), answer.headers

    async def aget(self, transport: Any) -> Any:
        return await self.calls["get"].asyncio("a", "b", "1", client=self.client(transport))

    def from_environment(self, transport: Any) -> Any:
        return import_module("bare.client").AuthenticatedClient(httpx_args={"transport": transport})

    def is_object(self) -> bool:
        return callable(getattr(self.client(None), "get_meeting", None))

    def strict(self, transport: Any) -> Any:
        return self.get(transport)

    def fields(self, transport: Any) -> Any:
        field = import_module("bare_whereby.models").MeetingField
        client = import_module("bare_whereby.client").AuthenticatedClient(
            "https://api.whereby.dev/v1", TOKEN, httpx_args={"transport": transport}
        )
        return import_module("bare_whereby.api.meetings.get_meeting").sync("1", client=client, fields=list(field))


class Vendor:
    """Cloudflare's own SDK."""

    name = "vendor's SDK"
    logger = "cloudflare"

    def __init__(self, folder: Path) -> None:
        self.sdk: Any = import_module("cloudflare")

    def client(self, transport: Any, **options: Any) -> Any:
        http = httpx.Client(transport=transport)
        return self.sdk.Cloudflare(api_token=TOKEN, http_client=http, **options).realtime_kit.meetings

    def get(self, transport: Any, id: str = "1") -> Any:
        return self.client(transport).get_meeting_by_id(id, **PLACE)

    def create(self, transport: Any) -> Any:
        return self.client(transport).create("b", account_id="a", title="x")

    def everything(self, transport: Any) -> list[Any]:
        found = self.client(transport).get("b", account_id="a")
        return list(found) if hasattr(found, "get_next_page") else found.data

    def raw(self, transport: Any) -> Any:
        answer = self.client(transport).with_raw_response.get_meeting_by_id("1", **PLACE)
        return answer.status_code, answer.headers

    async def aget(self, transport: Any) -> Any:
        http = httpx.AsyncClient(transport=transport)
        client = self.sdk.AsyncCloudflare(api_token=TOKEN, http_client=http)
        return await client.realtime_kit.meetings.get_meeting_by_id("1", **PLACE)

    def from_environment(self, transport: Any) -> Any:
        client = self.sdk.Cloudflare(http_client=httpx.Client(transport=transport))
        return client.realtime_kit.meetings.get_meeting_by_id("1", **PLACE)

    def is_object(self) -> bool:
        return callable(
            getattr(self.client(httpx.MockTransport(lambda request: httpx.Response(200))), "get_meeting_by_id", None)
        )

    def strict(self, transport: Any) -> Any:
        return self.client(transport, _strict_response_validation=True).get_meeting_by_id("1", **PLACE)

    def fields(self, transport: Any) -> Any:
        raise MeetpactError(f"{VENDOR} has no operation with such a parameter.")


Subject = Ours | Bare | Vendor


@contextmanager
def bare_client(folder: Path, provider: str = "cloudflare", name: str = "bare") -> Iterator[None]:
    """The package `name`: what openapi-python-client writes of one of our specs by itself, for as long as it lasts."""
    config = Config.from_sources(
        ConfigFile(post_hooks=[]),
        MetaType.NONE,
        places.SPECS / provider / "openapi.yaml",
        "utf-8",
        overwrite=False,
        output_path=folder / name,
    )
    with redirect_stdout(io.StringIO()):
        problems = openapi_python_client.generate(config=config)
    if problems:
        raise MeetpactError("the bare generator has warnings; nothing to compare with.")
    sys.path.insert(0, str(folder))
    invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        for module in [module for module in sys.modules if module.partition(".")[0] == name]:
            del sys.modules[module]


@contextmanager
def subjects() -> Iterator[list[Subject]]:
    """Those that can be tried: the vendor's SDK only where it is installed."""
    with TemporaryDirectory() as name, bare_client(Path(name)), bare_client(Path(name), "whereby", "bare_whereby"):
        kinds: list[Callable[[Path], Subject]] = [Ours, Bare]
        if find_spec("cloudflare"):
            kinds.append(Vendor)
        yield [kind(Path(name)) for kind in kinds]
