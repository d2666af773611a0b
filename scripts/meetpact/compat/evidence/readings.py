"""What travels as text, and what it may be read as."""

from typing import Any

#: Words that are read as a value.
READ: dict[str, tuple[Any, ...]] = {"true": (True,), "false": (False,), "null": (None,)}


def readings(value: Any) -> list[Any]:
    """What a parameter's or header's text may be read as."""
    if isinstance(value, bool) or value is None:
        return [value, {True: "true", False: "false", None: "null"}[value]]
    if isinstance(value, int | float):
        return [value, str(value)]
    if isinstance(value, str):
        out: list[Any] = [value]
        for read in (int, float):
            try:
                number = read(value)
            except ValueError:
                continue
            if number == number and abs(number) < 1e300:
                out.append(number)
        return [*out, *READ.get(value, ())]
    if isinstance(value, list):
        texts = [readings(one)[-1] if isinstance(one, bool | int | float) else one for one in value]
        parsed = [
            next((r for r in readings(one)[1:] if not isinstance(r, list)), one) if isinstance(one, str) else one
            for one in value
        ]
        return [value, texts, parsed, *([value[0], texts[0]] if len(value) == 1 else [])]
    return [value]
