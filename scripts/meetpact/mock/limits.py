"""The request limits of a provider, from `x-rate-limit`; off until somebody switches them on."""

from collections import deque
from collections.abc import Mapping
from typing import Any

from meetpact.mock.handlers import Refusal


class Limits:
    """Counts the cost of requests per group in a sliding window."""

    def __init__(self) -> None:
        self.on = False
        self._spent: dict[str, deque[tuple[float, int]]] = {}
        self._until: dict[str, float] = {}

    def reset(self) -> None:
        """Forgets what was spent, and switches the limits off."""
        self.on = False
        self._spent.clear()
        self._until.clear()

    def spend(self, rule: Mapping[str, Any], now: float) -> None:
        """Spends the cost of one request, or refuses it with 429. `now` is in seconds."""
        group, limit, window = rule["group"], rule["limit"], float(rule["window"])
        if now < self._until.get(group, 0):
            raise self._refuse(rule, now)
        spent = self._spent.setdefault(group, deque())
        while spent and spent[0][0] <= round(now - window, 6):
            spent.popleft()
        if sum(cost for _, cost in spent) + rule["cost"] > limit:
            raise self._refuse(rule, now)
        spent.append((now, rule["cost"]))

    def exhaust(self, rule: Mapping[str, Any], now: float) -> None:
        """Switches the limits on with everything of the rule's group spent."""
        self.on = True
        self._spent[rule["group"]] = deque([(now, rule["limit"])])

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
