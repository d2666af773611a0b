"""From the address of a claim to the keys that lead to it in the spec's file."""

from meetpact.spec import Spec
from meetpact.walk import Pointer


def pointer(spec: Spec, address: str) -> Pointer:
    """The keys and indices that lead to `address`; `Lines.of` goes as far as they exist."""
    steps = address.split("/")
    operation = spec.operations.get(steps[0])
    if operation is None:
        components = spec.document.get("components", {})
        section = next((name for name in components if steps[0] in components[name]), "schemas")
        return ("components", section, *_below(section, steps))
    here: Pointer = ("paths", operation.path, operation.method.lower())
    if steps[1] != "parameters":
        return (*here, *steps[1:])
    raw = operation.raw.get("parameters", [])
    index = next((at for at, one in enumerate(raw) if one.get("name") == steps[2]), 0)
    return (*here, "parameters", index, "schema", *steps[3:])


def _below(section: str, steps: list[str]) -> Pointer:
    return (steps[0], "schema", *steps[1:]) if section == "parameters" and steps[1] != "required" else tuple(steps)
