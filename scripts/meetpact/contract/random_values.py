"""Valid values of a schema, at random: for properties that need many of them quickly."""

import json
import random
import re
import string
from datetime import datetime, timedelta, timezone
from typing import Any

from meetpact.claims import parts
from meetpact.contract.samples import sample
from meetpact.spec import Schema, Spec

_TEXT = string.ascii_letters + string.digits + " -_.~/%?#&=+:@!$'\"\\<>|éßж漢😀"
_SLUG = string.ascii_lowercase + string.digits + "-"


class Maker:
    """Makes valid values; the same seed makes the same ones.

    Args:
        spec: whose schemas they are.
        seed: of the chance.
        strangers: whether objects get keys that the spec does not know.
    """

    def __init__(self, spec: Spec, seed: int, *, strangers: bool = False) -> None:
        self.random = random.Random(seed)
        self._spec = spec
        self._strangers = strangers

    def value(self, schema: Schema) -> Any:
        """A valid value of `schema`."""
        node, _ = self._spec.follow(schema)
        if "const" in node:
            return node["const"]
        if "enum" in node:
            return self.random.choice(node["enum"])
        for keyword in ("oneOf", "anyOf"):
            if keyword in node:
                return self.value(self.random.choice(node[keyword]))
        kind = node.get("type", "object" if "properties" in node or "allOf" in node else "any")
        if isinstance(kind, list):
            kind = self.random.choice(kind)
        return getattr(self, f"_{kind}")(node)

    def _any(self, node: Schema) -> Any:
        return self.random.choice([None, True, 7, "text", {"a": [1]}])

    def _null(self, node: Schema) -> None:
        return None

    def _boolean(self, node: Schema) -> bool:
        return self.random.random() < 0.5

    def _integer(self, node: Schema) -> int:
        low = node.get("minimum", -(10**6))
        return self.random.randint(low, node.get("maximum", max(low, 0) + 10**6))

    def _number(self, node: Schema) -> float:
        return float(self._integer(node))

    def _array(self, node: Schema) -> list[Any]:
        size = self.random.randint(node.get("minItems", 0), node.get("maxItems", node.get("minItems", 0) + 3))
        made = [self.value(node.get("items", {})) for _ in range(size)]
        if node.get("uniqueItems"):
            return [json.loads(text) for text in dict.fromkeys(json.dumps(each) for each in made)]
        return made

    def _object(self, node: Schema) -> dict[str, Any]:
        made: dict[str, Any] = {}
        required = {name for part, _ in parts(self._spec, node, "") for name in part.get("required", [])}
        for part, _ in parts(self._spec, node, ""):
            for name, inner in part.get("properties", {}).items():
                if name in required or self.random.random() < 0.6:
                    made[name] = self.value(inner)
        if self._strangers and self.random.random() < 0.3:
            made[f"x{self.random.randint(0, 99)}"] = self.random.choice([None, 1, "new", {"deep": [True]}])
        return made

    def _string(self, node: Schema) -> str:
        if "format" in node:
            return self._formatted(node)
        if "pattern" in node:
            return self._matching(node)
        low = node.get("minLength", 0)
        return self.text(low, node.get("maxLength", low + 12))

    def text(self, low: int, high: int) -> str:
        """Text of `low` to `high` characters, some of which have a meaning in URLs."""
        return "".join(self.random.choices(_TEXT, k=self.random.randint(low, min(high, low + 40))))

    def _formatted(self, node: Schema) -> str:
        kind = node["format"]
        if kind == "date-time":
            return self._moment()
        if kind == "date":
            return self._moment()[:10]
        if kind == "uuid":
            digits = f"{self.random.getrandbits(128):032x}"
            return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
        if kind == "uri":
            return "https://example.com/" + "".join(self.random.choices(_SLUG, k=8))
        return str(sample(self._spec, node))

    def _moment(self) -> str:
        minutes = self.random.choice([0, 0, 60, -300, 330, 765])
        zone = timezone(timedelta(minutes=minutes))
        at = datetime(2001, 1, 1, tzinfo=zone) + timedelta(milliseconds=self.random.randint(0, 4 * 10**12))
        text = at.isoformat(timespec=self.random.choice(["seconds", "milliseconds", "microseconds"]))
        return text.replace("+00:00", "Z")

    def _matching(self, node: Schema) -> str:
        for _ in range(20):
            slug = "".join(self.random.choices(_SLUG, k=self.random.randint(1, 30)))
            for text in (slug, f"/{slug}", slug.replace("-", "")):
                if re.search(node["pattern"], text):
                    return text
        return str(sample(self._spec, node))
