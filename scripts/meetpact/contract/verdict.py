"""The rule by which what was seen becomes a verdict; a run and a merge of runs follow the same one."""

from collections.abc import Collection, Iterable

#: held: seen in every sense that it has. broken: seen to be wrong. unconfirmed: a target that is not the mock broke
#: what is only inferred. known: broken as the baseline says. not exercised: some sense was not seen.
HELD, BROKEN, UNCONFIRMED, KNOWN, NOT_EXERCISED = "held", "broken", "unconfirmed", "known", "not exercised"
VERDICTS = (HELD, BROKEN, UNCONFIRMED, KNOWN, NOT_EXERCISED)

_LACKING = {
    "accepts": "no request put it to the test",
    "refuses": "no request tried to break it",
    "answers": "no answer carried it",
    "shown": "no test cites it",
}


def decide(
    needed: Collection[str], seen: Iterable[str], broken: bool, grade: str, live: bool, reasons: list[str]
) -> tuple[str, str]:
    """The verdict, and the reason when it is `not exercised`.

    Args:
        needed: the senses in which the claim or behaviour has to be seen.
        seen: those in which it was seen and held.
        broken: whether it was seen not to hold.
        grade: of the best fact behind it.
        live: whether the target is a live one, where what is inferred cannot be broken, only unconfirmed.
        reasons: why it could not be put to the test, if somebody said so.
    """
    if broken:
        return (UNCONFIRMED if live and grade == "inferred" else BROKEN), ""
    lacking = sorted(set(needed) - set(seen))
    if not lacking:
        return HELD, ""
    return NOT_EXERCISED, reasons[0] if reasons else " and ".join(_LACKING[sense] for sense in lacking)
