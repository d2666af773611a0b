"""Somebody's own OpenAPI document, 3.0 or 3.1, in the shape in which this project reads its own."""

import copy
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from meetpact.claims import claims
from meetpact.contract.cases import cases
from meetpact.contract.observer import answered
from meetpact.contract.upgrade import upgrade
from meetpact.errors import MeetpactError
from meetpact.facts import Fact, Facts
from meetpact.places import providers, shown
from meetpact.spec import METHODS, Spec, load_yaml


@dataclass(frozen=True)
class Foreign:
    """A document that is none of ours: as we read it, as it is, who says so, and what we had to leave out."""

    spec: Spec
    document: dict[str, Any]
    facts: Facts
    notes: list[str] = field(default_factory=list)


def read_foreign(path: Path, target: str) -> Foreign:
    """Reads a document. Raises `MeetpactError` when it is none that could be used."""
    if target == "mock":
        raise MeetpactError("--spec needs a --target: the bundled mock serves the shipped specs only.")
    document = load_yaml(path)
    version = str(document.get("openapi", "")) if isinstance(document, dict) else ""
    if not re.match(r"3\.[01](\.|$)", version) or not isinstance(document.get("paths"), dict):
        old = isinstance(document, dict) and "swagger" in document
        told = f"Swagger {document['swagger']}" if old else f"openapi={version or 'nothing'}"
        raise MeetpactError(f"{shown(path)}: expected an OpenAPI 3.0 or 3.1 document with paths but got {told}.")
    try:
        upgraded, notes = upgrade(copy.deepcopy(document), target)
        spec = Spec(_name(document), path, upgraded)
        notes += _prune(spec)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise MeetpactError(f"{shown(path)} is no valid OpenAPI document: {error!r}.") from None
    if not spec.operations:
        raise MeetpactError(f"{shown(path)} has no operation that can be tested. {' '.join(notes[:3])}")
    beside = path.parent / "facts.yaml"
    facts = Facts(spec, beside) if beside.is_file() and "facts" in (load_yaml(beside) or {}) else ItSaysSo(spec)
    return Foreign(spec, document, facts, notes)


def _name(document: dict[str, Any]) -> str:
    """A name made from the title that is no shipped provider's."""
    words = re.findall(r"[a-z0-9]+", str(document.get("info", {}).get("title", "")).lower())
    name = "-".join(words[:4]) or "document"
    return f"{name}-document" if name in providers() else name


class ItSaysSo(Facts):
    """The facts of a document that has none beside it: each claim is documented, by the document."""

    def __init__(self, spec: Spec) -> None:  # not the parent's: that one reads a file
        self.spec = spec
        self.path = spec.path
        self.sources = {}
        self.facts = {}
        self.claims = {claim.address: claim for claim in claims(spec)}
        self._carried = {}
        self._lost = []
        self._says = Fact(
            spec.provider,
            "the-document",
            "The document says so.",
            "documented",
            (spec.title,),
            None,
            None,
            None,
            (),
            None,
        )

    def behind(self, address: str) -> list[Fact]:
        """The one fact there is."""
        return [self._says]


def _prune(spec: Spec) -> list[str]:
    """Takes out what no request can be made for; says what."""
    notes = []
    for operation in list(spec.operations.values()):
        alone = copy.copy(spec)
        alone.operations = {operation.id: operation}
        try:
            if operation.body and operation.body.example is None:
                raise MeetpactError("its body needs an example")
            cases(alone)
            answered(alone)
        except (MeetpactError, KeyError, TypeError, ValueError, IndexError, StopIteration, RecursionError) as error:
            item = spec.document["paths"][operation.path]
            del item[operation.method.lower()]
            notes.append(f"left out {operation.id}: no request can be made from its schemas ({error}).")
    spec.__post_init__()
    for path, item in list(spec.document["paths"].items()):
        if not any(method in item for method in METHODS):
            del spec.document["paths"][path]
    return notes
