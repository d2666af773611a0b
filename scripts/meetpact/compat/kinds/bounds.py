"""Kinds of difference in bounds."""
# ruff: noqa: E501  (tables: a row a line)

from meetpact.compat.kinds.kind import LIST, OBJECT, TEXT, WHOLE, Kind


def bounds() -> list[Kind]:
    """Four kinds for each bound: set, unset, increased, decreased."""
    out = []
    for word, key, one, upper in (
        ("max", "maximum", WHOLE, True), ("min", "minimum", WHOLE, False),
        ("exclusive-max", "exclusiveMaximum", {"type": "number"}, True), ("exclusive-min", "exclusiveMinimum", {"type": "number"}, False),
        ("max-length", "maxLength", TEXT, True), ("min-length", "minLength", TEXT, False),
        ("max-items", "maxItems", LIST, True), ("min-items", "minItems", LIST, False),
        ("max-properties", "maxProperties", OBJECT, True), ("min-properties", "minProperties", OBJECT, False),
    ):  # fmt: skip
        five, seven = {**one, key: 5}, {**one, key: 7}
        out += [
            Kind(
                f"{word}-set",
                "narrows",
                f"{{what}} got a {key} of {{new}}",
                one,
                five,
                {**one, "description": "Up to five."},
            ),
            Kind(
                f"{word}-unset",
                "widens",
                f"{{what}} lost its {key} of {{old}}",
                five,
                one,
                {**five, "description": "Five."},
            ),
            Kind(
                f"{word}-increased",
                "widens" if upper else "narrows",
                f"{key} of {{what}}: {{old}} -> {{new}}",
                five,
                seven,
                {**five, "title": "Seven"},
            ),
            Kind(
                f"{word}-decreased",
                "narrows" if upper else "widens",
                f"{key} of {{what}}: {{old}} -> {{new}}",
                seven,
                five,
                {**seven, "title": "Five"},
            ),
        ]
    return out
