"""Valid values of a schema, as Hypothesis strategies: plain ones mostly, now and then what breaks a careless server."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from meetpact.claims import nullable, parts
from meetpact.contract.samples import kinds
from meetpact.spec import Schema, Spec

#: A rocket's crew, Hebrew with a mark, a combining accent, NUL, quotes, an escape and markup.
HARD = (
    "\U0001f469\u200d\U0001f680", "\u05e9\u05dc\u05d5\u05dd\u200f", "e\u0301\u00e9", "\0", "'\"\\ %00 </b>", " a  b ",
    "", "\u2028\ufeff", "null", "x" * 300,
)  # fmt: skip
TEXTS = st.one_of(st.sampled_from(["Weekly review", "Tea"]), st.sampled_from(HARD), st.text(max_size=12))
FORMATS: dict[str, st.SearchStrategy[str]] = {
    "uuid": st.uuids(version=4).map(str),
    "uri": st.sampled_from(["https://example.com/a", "http://example.com/%C3%A9?b=c#d", "rtmp://live.example.com/x"]),
    "email": st.just("someone@example.com"),
    "date": st.dates().map(str),
}


def times() -> st.SearchStrategy[str]:
    """Moments in this century and the next, under many offsets, with and without a fraction of a second."""
    minutes = st.sampled_from([0, 0, 60, -300, 330, 840, -720])
    moments = st.datetimes(datetime(2031, 1, 1), datetime(2150, 1, 1))
    return st.builds(_written, moments, minutes, st.sampled_from(["seconds", "milliseconds"]))


def _written(moment: datetime, minutes: int, timespec: str) -> str:
    text = moment.replace(tzinfo=UTC).astimezone(timezone(timedelta(minutes=minutes))).isoformat(timespec=timespec)
    return text.replace("+00:00", "Z")


def valid(spec: Spec, schema: Schema) -> st.SearchStrategy[Any]:
    """Values that a schema allows; of a property that may be left out and may be null, both happen."""
    if nullable(schema):
        return st.one_of(valid(spec, nullable(schema) or {}), st.none())
    node, _ = spec.follow(schema)
    if "const" in node:
        return st.just(node["const"])
    if "enum" in node:
        return st.sampled_from(node["enum"])
    found = _of_kind(spec, node, kinds(node)[0])
    return st.one_of(found, found, st.none()) if "null" in node.get("type", ()) else found


def _of_kind(spec: Spec, node: Schema, kind: str) -> st.SearchStrategy[Any]:
    if kind == "object":
        return _object(spec, node)
    if kind == "array":
        return st.lists(valid(spec, node.get("items", {})), min_size=node.get("minItems", 0), max_size=3)
    if kind in ("integer", "number"):
        low, high = node.get("minimum", 0), node.get("maximum", 1000)
        return st.one_of(st.integers(low, high), st.sampled_from([low, high]))
    return st.booleans() if kind == "boolean" else _string(node)


def _object(spec: Spec, node: Schema) -> st.SearchStrategy[Any]:
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for part, _ in parts(spec, node, ""):
        for name, inner in part.get("properties", {}).items():
            if not inner.get("readOnly"):
                (required if name in part.get("required", []) else optional)[name] = valid(spec, inner)
    return st.fixed_dictionaries(required, optional=optional)


def _string(node: Schema) -> st.SearchStrategy[str]:
    if node.get("format") == "date-time":
        return times()
    if node.get("format") in FORMATS:
        return FORMATS[node["format"]]
    if "pattern" in node:
        pattern: str = node["pattern"]
        return st.from_regex(pattern, fullmatch=True)
    low, high = node.get("minLength", 0), node.get("maxLength")
    return TEXTS.map(lambda text: text[:high].ljust(low, "a"))
