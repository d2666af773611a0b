"""A claim as a sentence."""

from meetpact.claims import Claim, shape


def sentence(claim: Claim) -> str:
    """What a claim says, for somebody who does not read addresses."""
    steps = claim.address.split("/")
    if claim.kind == "status":
        return f"{steps[0]} may answer {claim.value}, in the form that the spec gives it."
    if claim.kind == "credential":
        return f"{steps[0]} lets in who brings the credential {claim.value}, and nobody else."
    if claim.kind == "required":
        return _required(steps)
    about = _thing(steps)
    if claim.kind == "enum":
        return f"{about} may be {shape(claim.value)}, and nothing that is not listed."
    if claim.keyword == "nullable":
        return f"{about} may be null."
    if claim.keyword == "oneOf":
        return f"{about} has one of {len(claim.value)} forms."
    if claim.kind == "type":
        kinds = claim.value if isinstance(claim.value, list) else [claim.value]
        return f"{about} is of type {' or '.join(kinds)}."
    return f"{about} has {claim.keyword} {shape(claim.value)}."


def _required(steps: list[str]) -> str:
    if steps[1:] == ["requestBody", "required"]:
        return f"{steps[0]} needs a body."
    if steps[-1] == "required":
        return f"{_thing(steps)} is always there."
    return f"{_thing([*steps[:-2], 'required', ''])} always has {steps[-1]}."


def _thing(steps: list[str]) -> str:
    """What the steps of an address lead to: `endDate of Meeting`, `the parameter limit of listMeetings`."""
    words = [step for step in steps[1:-1] if step != "properties"]
    while words and words[-1] in ("enum", "required"):
        words.pop()
    names = []
    for word in reversed(words):
        names.append(
            "each item" if word == "items" else {"parameters": "a parameter", "headers": "a header"}.get(word, word)
        )
    return " of ".join([*names, steps[0]])
