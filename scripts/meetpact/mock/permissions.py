"""What the caller of one provider may do, and what its plan has; everything until somebody takes it away."""

from collections.abc import Mapping
from typing import Any

from meetpact.spec import Spec


class Permissions:
    """The permissions by holder (`x-permissions`), and the features of the plan (`x-plan-features`)."""

    def __init__(self, spec: Spec) -> None:
        self._known: dict[str, set[str]] = {}
        for operation in spec.operations.values():
            for holder, names in operation.permissions.items():
                self._known.setdefault(holder, set()).update(names)
        self._features = {
            feature for schema in spec.schemas.values() for feature in schema.get("x-plan-features", {}).values()
        }
        self.reset()

    def reset(self) -> None:
        """Everything is granted."""
        self.grants: dict[str, set[str]] = {holder: set(names) for holder, names in self._known.items()}
        self.features = set(self._features)

    def forbid(self) -> None:
        """Takes every permission and every feature of the plan away."""
        self.grants = {holder: set() for holder in self.grants}
        self.features = set()

    def strange(self, asked: Mapping[str, Any]) -> str | None:
        """The first holder, permission or feature of `asked` that the spec does not know, or None."""
        for holder, names in asked.get("grants", {}).items():
            if holder not in self._known:
                return str(holder)
            for name in names:
                if name not in self._known[holder]:
                    return str(name)
        return next((name for name in asked.get("features", []) if name not in self._features), None)

    def known(self) -> dict[str, Any]:
        """What there is to grant, by holder, and the features there are."""
        return {
            "grants": {key: sorted(names) for key, names in self._known.items()},
            "features": sorted(self._features),
        }

    def dump(self) -> Any:
        """What is granted, as JSON."""
        return {"grants": {key: sorted(names) for key, names in self.grants.items()}, "features": sorted(self.features)}

    def load(self, dumped: Any) -> None:
        """Grants what `dumped` names; what it does not name stays."""
        self.grants |= {holder: set(names) for holder, names in dumped.get("grants", {}).items()}
        if "features" in dumped:
            self.features = set(dumped["features"])
