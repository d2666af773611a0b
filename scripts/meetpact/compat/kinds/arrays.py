"""Kinds of difference in arrays."""

from meetpact.compat.kinds.kind import LIST, TEXT, WHOLE, Kind, Schema

_PAIR: Schema = {"type": "array", "prefixItems": [TEXT, WHOLE]}

ARRAYS = (
    Kind(
        "unique-items-set",
        "narrows",
        "the items of {what} must differ now",
        LIST,
        {**LIST, "uniqueItems": True},
        {**LIST, "uniqueItems": False},
    ),
    Kind(
        "unique-items-unset",
        "widens",
        "the items of {what} may be equal now",
        {**LIST, "uniqueItems": True},
        LIST,
        {**LIST, "uniqueItems": True, "title": "A"},
    ),
    Kind(
        "contains-added",
        "narrows",
        "{what} must contain certain items now",
        LIST,
        {**LIST, "contains": {"const": "x"}},
        {**LIST, "contains": {"const": "x"}, "minContains": 0},
    ),
    Kind(
        "contains-removed",
        "widens",
        "{what} need not contain certain items",
        {**LIST, "contains": {"const": "x"}},
        LIST,
        {**LIST, "contains": {"enum": ["x"]}},
    ),
    Kind(
        "contains-changed",
        "both",
        "{what} must contain other items",
        {**LIST, "contains": {"const": "x"}},
        {**LIST, "contains": {"const": "y"}},
        {**LIST, "contains": {"enum": ["x"]}},
    ),
    Kind(
        "unevaluated-items-added",
        "narrows",
        "{what} takes no items beyond those that its parts name",
        _PAIR,
        {**_PAIR, "unevaluatedItems": False},
        {**_PAIR, "unevaluatedItems": True},
    ),
    Kind(
        "unevaluated-items-removed",
        "widens",
        "{what} takes items beyond those that its parts name",
        {**_PAIR, "unevaluatedItems": False},
        _PAIR,
        {**_PAIR, "unevaluatedItems": False, "title": "A"},
    ),
    Kind(
        "unevaluated-items-changed",
        "both",
        "items of {what} beyond those that its parts name follow another schema",
        {**_PAIR, "unevaluatedItems": TEXT},
        {**_PAIR, "unevaluatedItems": WHOLE},
        {**_PAIR, "unevaluatedItems": {**TEXT, "title": "A"}},
    ),
)
