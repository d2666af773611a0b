"""A write that succeeded, and the operations that may show what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from meetpact.spec import Operation, Spec


@dataclass(frozen=True)
class Written:
    """What `operation` did to the place that `path` names; ids that its answer delivered are in `path`, too."""

    operation: Operation
    path: Mapping[str, str]

    def readers(self, spec: Spec) -> list[Operation]:
        """The operations that read the thing that was written, or the list it is in; the thing itself first."""
        found = [op for op in spec.operations.values() if self._may_be_shown_by(op) and _needed(op) <= self.path.keys()]
        return sorted(found, key=lambda op: -op.path.count("/"))

    def path_of(self, reader: Operation) -> dict[str, str]:
        """The path parameters with which a reader shows it."""
        return {name: self.path[name] for name in _needed(reader)}

    def is_shown_by(self, reader: Operation, path: Mapping[str, str]) -> bool:
        """Whether a call reads what was written."""
        if not self._may_be_shown_by(reader):
            return False
        return all(path[name] == self.path[name] for name in path.keys() & self.path.keys())

    def _may_be_shown_by(self, reader: Operation) -> bool:
        own, other = self.operation.path, reader.path
        near = abs(other.count("/") - own.count("/")) <= 1
        return reader.method == "GET" and near and (other.startswith(own) or own.startswith(other))


def _needed(operation: Operation) -> set[str]:
    return {parameter.name for parameter in operation.parameters_in("path")}
