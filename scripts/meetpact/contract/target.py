"""What the contract tests run against: the bundled mock, or a base URL."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from meetpact.contract.carrier import Carrier, Client, Connection
from meetpact.contract.live import Live
from meetpact.errors import MeetpactError
from meetpact.mock.core import Mock
from meetpact.mock.service import Service
from meetpact.spec import Operation, Spec

#: Where `meetpact mock` listens unless told otherwise.
MOCK_PORT = 4010
#: Where the credential for somebody's own document is, unless the document says so itself (`x-env`).
FOREIGN_CREDENTIAL = "MEETPACT_TOKEN"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass
class Target:
    """Where requests go. `mock` holds the switches of the bundled mock; on any other target there are none.

    `live` holds the rules of a run on a live target, `transport` carries the requests, `inside` those to a mock in
    this process, `timeout` is in seconds.
    """

    name: str
    url: str
    mock: Mock | None = None
    transport: httpx.BaseTransport | None = None
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    live: Live | None = None
    timeout: float = 10
    inside: Carrier | None = None

    def carrier(self) -> Carrier:
        """What carries the requests of one provider."""
        if self.inside is not None:
            return self.inside
        if self.mock is not None and self.transport is None:
            return Connection(self.url, self.timeout)
        return Client(self.transport, self.timeout)

    def base_url(self, spec: Spec) -> str:
        """The address that stands for the spec's server: a URL without a path stands for its origin."""
        parts = urlsplit(self.url)
        return self.url.rstrip("/") + ("" if parts.path.strip("/") else spec.base_path)

    def shown_base(self, spec: Spec) -> str:
        """The base URL as somebody would type it to try again; the bundled mock is gone, another one can be started."""
        return f"http://127.0.0.1:{MOCK_PORT}{spec.base_path}" if self.mock else self.base_url(spec)

    def token(self, spec: Spec) -> str:
        """The credential for one provider: the mock's, or the one in the environment variable the spec names."""
        if self.mock:
            return self.mock.token
        names = self.variables(spec)
        for name in names:
            if self.environment.get(name):
                return self.environment[name]
        if not names:
            return ""
        if self.is_loopback and names != [FOREIGN_CREDENTIAL]:
            return "mock-token"
        raise MeetpactError(f"{self.url} needs a credential for {spec.provider}. Set {' or '.join(names)}.")

    def authorization(self, spec: Spec) -> tuple[str, str]:
        """The header that carries the credential, in lower case, and what goes before it (`Bearer `)."""
        schemes = spec.document.get("components", {}).get("securitySchemes", {})
        used = next((operation.credential for operation in spec.operations.values() if operation.credential), "")
        scheme = spec.follow(schemes.get(used, {}))[0]
        if scheme.get("type") == "apiKey" and scheme.get("in") == "header":
            return str(scheme["name"]).lower(), ""
        return "authorization", "Basic " if scheme.get("scheme", "").lower() == "basic" else "Bearer "

    def variables(self, spec: Spec) -> list[str]:
        """The environment variables that may hold the credential for one provider (`x-env`); none if it needs none."""
        schemes = spec.document.get("components", {}).get("securitySchemes", {})
        names = [scheme["x-env"] for scheme in schemes.values() if "x-env" in scheme]
        return names or ([FOREIGN_CREDENTIAL] if any(o.credential for o in spec.operations.values()) else [])

    def credential(self, spec: Spec) -> dict[str, str]:
        """The header with the credential for one provider; none if it needs none."""
        name, scheme = self.authorization(spec)
        token = self.token(spec)
        return {name: f"{scheme}{token}"} if token else {}

    def identity_variables(self, operation: Operation) -> list[str]:
        """The environment variables that say who we are in the path of an operation."""
        return [p.schema["x-env"] for p in operation.parameters_in("path") if "x-env" in p.schema]

    def identity(self, operation: Operation) -> dict[str, str]:
        """The path parameters that no operation delivers (account, app, extension), from environment or example."""
        found = {}
        for parameter in operation.parameters_in("path"):
            name = parameter.schema.get("x-env", "")
            value = None if self.mock else self.environment.get(name)
            if value or parameter.example is not None:
                found[parameter.name] = value or str(parameter.example)
        return found

    @property
    def is_loopback(self) -> bool:
        """Whether it is on this machine."""
        return urlsplit(self.url).hostname in LOOPBACK

    def service(self, spec: Spec) -> Service | None:
        """The mock's side of one provider, or None on any other target."""
        return self.mock.services[spec.provider] if self.mock else None
