"""One tenant sees or changes what is another's."""

from meetpact.mock.handlers import Refusal, Reply
from meetpact.mock.ringcentral_places import COLLEAGUE, EXTENSION
from meetpact.strength.catalogue.ringcentral.shelf import add
from meetpact.strength.catalogue.ways import refused, told, with_module

add(
    "tenancy",
    "another extension is let in",
    "listMeetings createMeeting loadMeetingServiceInfo",
    "another-extension",
    with_module("place_of", lambda store, account, extension: _lax(account, extension, COLLEAGUE)),
)
add(
    "tenancy",
    "another extension's meetings are the own ones",
    "loadMeeting",
    "another-extension",
    with_module(
        "place_of", lambda store, account, extension: _lax(account, "~" if extension == COLLEAGUE else extension, "")
    ),
)
add(
    "tenancy",
    "an unknown extension is the own one",
    "listMeetings",
    "unknown-extension unknown-extension-elsewhere",
    with_module(
        "place_of",
        lambda store, account, extension: _lax(account, extension if extension in (EXTENSION, COLLEAGUE) else "~", ""),
    ),
)
add(
    "tenancy",
    "an unknown account is the own one",
    "listMeetings",
    "unknown-account",
    with_module("place_of", lambda store, account, extension: _lax("~", extension, "")),
)
add(
    "tenancy",
    "an unknown extension is an empty one",
    "listMeetings",
    "unknown-extension-elsewhere",
    with_module("place_of", lambda store, account, extension: _lax(account, extension, extension)),
)
add(
    "tenancy",
    "another extension is not found",
    "loadMeeting",
    "another-extension",
    refused(lambda r: Refusal(404, "not-found", parameter="extensionId") if r.reason == "another-extension" else None),
)
add(
    "tenancy",
    "the tilde of the path is in the uri",
    "createMeeting",
    "canonical-uri",
    told("createMeeting", lambda b, a, s: b.update(uri=b["uri"].replace(EXTENSION, "~"))),
)
add(
    "tenancy",
    "the uri is another extension's",
    "loadMeeting",
    "canonical-uri tilde",
    told("loadMeeting", lambda b, a, s: b.update(uri=b["uri"].replace(EXTENSION, COLLEAGUE))),
)
add(
    "tenancy",
    "the host is another extension",
    "createMeeting",
    "host-is-the-extension",
    told("createMeeting", lambda b, a, s: b.update(host={**b["host"], "id": COLLEAGUE})),
)
add(
    "tenancy",
    "the host is whoever is named",
    "createMeeting",
    "host-elsewhere",
    told("createMeeting", lambda b, a, s: a["body"].get("host", {}).get("id") and b.update(host=a["body"]["host"])),
)
add(
    "tenancy",
    "the tilde has meetings of its own",
    "loadMeeting",
    "tilde",
    lambda p: p.wrap("loadMeeting", lambda act, s, a: act(**a) if a["extension_id"] == "~" else _unknown()),
)
add(
    "tenancy",
    "the service info is another one for the real ids",
    "loadMeetingServiceInfo",
    "tilde",
    told("loadMeetingServiceInfo", lambda b, a, s: a["extension_id"] != "~" and b.update(domain="example.com")),
)


def _lax(account: str, extension: str, also: str) -> tuple[str, str]:
    """Where a path leads, when `also` is let in."""
    account = "37439510" if account == "~" else account
    extension = EXTENSION if extension == "~" else extension
    if account != "37439510":
        raise Refusal(404, "not-found", parameter="accountId")
    if extension not in (EXTENSION, also):
        if extension == COLLEAGUE:
            raise Refusal(403, "another-extension")
        raise Refusal(404, "not-found", parameter="extensionId")
    return account, extension


def _unknown() -> Reply:
    raise Refusal(404, "not-found", parameter="meetingId")
