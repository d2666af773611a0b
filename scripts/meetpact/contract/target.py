"""What the contract tests run against: the bundled mock, or a base URL."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from meetpact.errors import MeetpactError
from meetpact.mock.core import Mock
from meetpact.mock.service import Service
from meetpact.spec import Operation, Spec

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass
class Target:
    """Where requests go. `mock` holds the switches of the bundled mock; on any other target there are none."""

    name: str
    url: str
    mock: Mock | None = None
    transport: httpx.BaseTransport | None = None
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)

    def base_url(self, spec: Spec) -> str:
        """The address that stands for the spec's server: a URL without a path stands for its origin."""
        parts = urlsplit(self.url)
        return self.url.rstrip("/") + ("" if parts.path.strip("/") else spec.base_path)

    def token(self, spec: Spec) -> str:
        """The credential for one provider: the mock's, or the one in the environment variable the spec names."""
        if self.mock:
            return self.mock.token
        schemes = spec.document.get("components", {}).get("securitySchemes", {})
        names = [scheme["x-env"] for scheme in schemes.values() if "x-env" in scheme]
        for name in names:
            if self.environment.get(name):
                return self.environment[name]
        if self.is_loopback:
            return "mock-token"
        raise MeetpactError(f"{self.url} needs a credential for {spec.provider}. Set {' or '.join(names)}.")

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
