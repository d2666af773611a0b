"""Failures on demand: which ones are switched on, and which of them a request meets."""

import random
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

#: What a fault does. To the handler: `status`, `stale`, `duplicate`; to the reply: `breach`; to its way: the rest.
KINDS = (
    "status", "stale", "duplicate", "breach",
    "latency", "timeout", "reset", "truncated", "malformed", "content-type", "trickle",
)  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """One failure that waits for requests.

    Attributes:
        id: its number.
        kind: one of `KINDS`.
        provider, operation: whose requests it meets; every one's when None.
        times: how many requests it still meets; without end when None.
        probability: the chance with which it meets a request.
        seed: of that chance and of the latency; the same seed meets the same requests.
        status: what `status` answers, with the provider's body.
        retry_after: seconds in the header Retry-After of `status`; False takes the header away.
        seconds: of `latency` (the mean of `normal`, the median of `long-tail`), and between the pieces of `trickle`.
        distribution: of `latency`: `fixed`, `normal` or `long-tail` (log-normal).
        spread: the deviation of `normal` in seconds, the sigma of `long-tail`.
        after: how many bytes of the body are sent before `reset` or `truncated` cuts it (half of it when None), or how
            many are in a piece of `trickle`.
        media_type: what `content-type` says of the body.
        address: the claim that `breach` breaks, as `Meeting/properties/status`.
        drawn: how often its chance was asked.
    """

    kind: str
    id: int = 0
    provider: str | None = None
    operation: str | None = None
    times: int | None = None
    probability: float = 1.0
    seed: int = 0
    status: int = 500
    retry_after: float | bool | None = None
    seconds: float = 1.0
    distribution: str = "fixed"
    spread: float = 0.5
    after: int | None = None
    media_type: str = "text/html"
    address: str | None = None
    drawn: int = 0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"expected a kind of {', '.join(KINDS)} but got {self.kind!r}")
        if self.times is not None and (not isinstance(self.times, int) or self.times < 1):
            raise ValueError(f"expected times of 1 or more but got {self.times!r}")
        for name in ("probability", "seconds", "spread", "status", "after"):
            value = getattr(self, name)
            if value is not None and (not isinstance(value, int | float) or not 0 <= value < 1e9):
                raise ValueError(f"expected a number of 0 or more but got {name}={value!r}")
        if self.kind == "breach" and not self.address:
            raise ValueError("a breach needs the address of a claim, as Meeting/properties/status")
        if not re.fullmatch("[!-~]+/[ -~]+", self.media_type):
            raise ValueError(f"expected a media type as text/html but got media_type={self.media_type!r}")
        if self.distribution not in ("fixed", "normal", "long-tail"):
            raise ValueError(f"expected fixed, normal or long-tail but got distribution={self.distribution!r}")

    def delay(self) -> float:
        """The seconds by which `latency` holds this reply back."""
        chance = random.Random(f"{self.seed}/latency/{self.drawn}")
        if self.distribution == "normal":
            return max(0.0, chance.gauss(self.seconds, self.spread))
        if self.distribution == "long-tail":
            return self.seconds * chance.lognormvariate(0, self.spread)
        return self.seconds

    def shown(self) -> dict[str, Any]:
        """The fault as JSON, without what is as it always is."""
        usual = asdict(Fault("status"))
        whole = asdict(self)
        return {name: value for name, value in whole.items() if name in ("id", "kind") or value != usual[name]}


class Faults:
    """The faults that are switched on, by their numbers, in the order in which they came."""

    def __init__(self) -> None:
        self.on: dict[int, Fault] = {}
        self._last = 0

    def __bool__(self) -> bool:
        return bool(self.on)

    def __iter__(self) -> Any:
        return iter(list(self.on.values()))

    def add(self, kind: str, **options: Any) -> Fault:
        """Switches a fault on. Raises ValueError for a kind that there is not, TypeError for an option."""
        fault = Fault(kind=kind, id=self._last + 1, **options)
        self._last = fault.id
        self.on[fault.id] = fault
        return fault

    def remove(self, id: int) -> bool:
        """Switches one fault off; False when there was none."""
        return self.on.pop(id, None) is not None

    def clear(self, provider: str | None = None) -> None:
        """Switches the faults off, those of one provider or all."""
        self.on = {id: one for id, one in self.on.items() if provider and one.provider != provider}

    def any(self, kind: str) -> bool:
        """Whether a fault of that kind is on."""
        return any(fault.kind == kind for fault in self.on.values())

    def meet(self, provider: str, operation: str, *, reads: bool) -> list[Fault]:
        """The faults that the next request of an operation meets; counts them. A write meets none that is `stale`."""
        met = []
        for fault in list(self.on.values()):
            if fault.provider not in (None, provider) or fault.operation not in (None, operation):
                continue
            if fault.kind == "stale" and not reads:
                continue
            drawn = replace(fault, drawn=fault.drawn + 1)
            self.on[fault.id] = drawn
            if fault.probability < 1 and random.Random(f"{fault.seed}/{fault.drawn}").random() >= fault.probability:
                continue
            met.append(drawn)
            if fault.times is not None:
                self._count(drawn, fault.times - 1)
        return met

    def _count(self, fault: Fault, left: int) -> None:
        if left > 0:
            self.on[fault.id] = replace(fault, times=left)
        else:
            del self.on[fault.id]

    def dump(self) -> Any:
        """What is on, as JSON."""
        return {"last": self._last, "faults": [fault.shown() for fault in self.on.values()]}

    def load(self, dumped: Mapping[str, Any]) -> None:
        """As another one was when `dump` was called."""
        self._last = dumped["last"]
        self.on = {one["id"]: Fault(**one) for one in dumped["faults"]}
