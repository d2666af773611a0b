"""The request limits of a provider, from `x-rate-limit`; off until somebody switches them on."""

from collections import deque
from collections.abc import Mapping
from typing import Any

from meetpact.mock.handlers import Refusal


class Limits:
    """Counts the cost of requests per group in a sliding window."""

    def __init__(self) -> None:
        self.on = False
        #: What the plan allows other than the spec says: group -> {"limit": ..., "window": seconds}.
        self.plan: dict[str, dict[str, float]] = {}
        self._spent: dict[str, deque[tuple[float, int]]] = {}
        self._until: dict[str, float] = {}

    def reset(self) -> None:
        """Forgets what was spent and what the plan allows, and switches the limits off."""
        self.on = False
        self.plan.clear()
        self._spent.clear()
        self._until.clear()

    def dump(self) -> Any:
        """All that it knows, as JSON."""
        spent = {group: [list(one) for one in spent] for group, spent in self._spent.items()}
        return {"on": self.on, "plan": dict(self.plan), "spent": spent, "until": dict(self._until)}

    def load(self, dumped: Any) -> None:
        """As another one was when `dump` was called."""
        self.on, self.plan, self._until = dumped["on"], dict(dumped["plan"]), dict(dumped["until"])
        self._spent = {group: deque((when, cost) for when, cost in spent) for group, spent in dumped["spent"].items()}

    def rule(self, rule: Mapping[str, Any]) -> Mapping[str, Any]:
        """The spec's rule with what the plan allows."""
        return {**rule, **self.plan.get(rule["group"], {})}

    def remaining(self, rule: Mapping[str, Any], now: float) -> int:
        """What is left of a group at `now`, in seconds."""
        rule = self.rule(rule)
        self._forget(rule, now)
        return 0 if now < self._until.get(rule["group"], 0) else self._remaining(rule)

    def _forget(self, rule: Mapping[str, Any], now: float) -> deque[tuple[float, int]]:
        """What was spent of the group inside the window; what is older is dropped."""
        spent = self._spent.setdefault(rule["group"], deque())
        while spent and spent[0][0] <= round(now - float(rule["window"]), 6):
            spent.popleft()
        return spent

    def spend(self, rule: Mapping[str, Any], now: float) -> None:
        """Spends the cost of one request, or refuses it with 429. `now` is in seconds."""
        rule = self.rule(rule)
        if now < self._until.get(rule["group"], 0):
            raise self._refuse(rule, now)
        spent = self._forget(rule, now)
        if sum(cost for _, cost in spent) + rule["cost"] > rule["limit"]:
            raise self._refuse(rule, now)
        spent.append((now, rule["cost"]))

    def exhaust(self, rule: Mapping[str, Any], now: float) -> None:
        """Switches the limits on with everything of the rule's group spent."""
        self.on = True
        self._spent[rule["group"]] = deque([(now, self.rule(rule)["limit"])])

    def _refuse(self, rule: Mapping[str, Any], now: float) -> Refusal:
        group, window = rule["group"], float(rule["window"])
        if "penalty" in rule:  # each request inside the penalty starts it anew
            self._until[group] = now + rule["penalty"]
            wait = float(rule["penalty"])
        else:
            wait = self._until_affordable(rule, now)
        return Refusal(
            429, "too-many-requests", "too many requests",
            group=group, limit=rule["limit"], window=window, wait=max(wait, 0.001), remaining=self._remaining(rule),
        )  # fmt: skip

    def _remaining(self, rule: Mapping[str, Any]) -> int:
        return max(int(rule["limit"]) - sum(cost for _, cost in self._spent.get(rule["group"], ())), 0)

    def _until_affordable(self, rule: Mapping[str, Any], now: float) -> float:
        """The seconds until enough of what was spent has left the window."""
        lacking = rule["cost"] - self._remaining(rule)
        for moment, cost in self._spent.get(rule["group"], ()):
            lacking -= cost
            if lacking <= 0:
                return float(moment + rule["window"] - now)
        return float(rule["window"])
