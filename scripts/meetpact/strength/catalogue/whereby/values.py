"""Values that come back as others than they were sent, or with another default."""

from typing import Any

from meetpact.strength.catalogue.ways import asked, then, told, with_module
from meetpact.strength.catalogue.whereby.shelf import ADDRESSES, add, patch

for _how, _cut in {
    "gets a hyphen": lambda t: t and f"{t}-",
    "is cut at 20": lambda t: t[:20],
    "is dropped": lambda t: "",
    "loses its hyphens": lambda t: t.replace("-", ""),
    "loses the part behind a space": lambda t: t.strip().split(" ")[0],
    "has hyphens for spaces": lambda t: t.strip().replace(" ", "-"),
    "is reversed": lambda t: t[::-1],
}.items():
    add(
        "values",
        f"a prefix {_how}",
        "createMeeting",
        "prefix-is-cleaned-and-leads nothing-between-prefix-and-rest prefix-keeps-its-hyphens",
        asked(
            "createMeeting",
            lambda a, c=_cut: (
                a["body"].get("roomNamePrefix") and a["body"].update(roomNamePrefix=c(a["body"]["roomNamePrefix"]))
            ),
        ),
    )
add(
    "values",
    "a prefix of null is spelled out",
    "createMeeting",
    "null-prefix-means-none",
    asked(
        "createMeeting",
        lambda a: a["body"].get("roomNamePrefix", "") is None and a["body"].update(roomNamePrefix="null"),
    ),
)
add(
    "values",
    "a name is always a UUID",
    "createMeeting",
    "generated-names",
    asked("createMeeting", lambda a: a["body"].update(roomNamePattern="uuid")),
)
add(
    "values",
    "a name is always short",
    "createMeeting",
    "names-are-uuids-unless-asked",
    asked("createMeeting", lambda a: a["body"].update(roomNamePattern="human-short")),
)
add(
    "values",
    "a short name has one character",
    "createMeeting",
    "generated-names",
    lambda p: p.set(p.service.store, "token", _token_of(p, 1)),
)
add(
    "values",
    "a URL ends in another name",
    "createMeeting",
    "room-url-ends-in-the-name",
    told("createMeeting", lambda b, a, s: b.update(roomUrl=b["roomUrl"] + "x")),
)
add(
    "values",
    "a URL is of another domain",
    "createMeeting getMeeting",
    "room-url-ends-in-the-name",
    with_module("ORGANIZATION", "https://whereby.example.com"),
)
add(
    "values",
    "a URL is plain http",
    "createMeeting",
    "room-url-ends-in-the-name",
    with_module("ORGANIZATION", "http://example.whereby.com"),
)
add(
    "values",
    "both addresses have one key",
    "createMeeting",
    "urls-carry-a-key",
    told("createMeeting", lambda b, a, s: set(ADDRESSES) <= b.keys() and b.update(viewerRoomUrl=b["hostRoomUrl"])),
)
add(
    "values",
    "all rooms have one host key",
    "createMeeting",
    "urls-carry-a-key",
    told("createMeeting", lambda b, a, s: "hostRoomUrl" in b and b.update(hostRoomUrl=b["roomUrl"] + "?roomKey=host")),
)
add(
    "values",
    "an address has no key",
    "createMeeting",
    "urls-carry-a-key",
    told("createMeeting", lambda b, a, s: "viewerRoomUrl" in b and b.update(viewerRoomUrl=b["roomUrl"])),
)
add(
    "values",
    "addresses come unasked",
    "createMeeting",
    "create-answers-201 urls-only-when-asked",
    asked("createMeeting", lambda a: a["body"].update(fields=list(ADDRESSES))),
)
add(
    "values",
    "fields is not heard at creation",
    "createMeeting",
    "urls-only-when-asked",
    asked("createMeeting", lambda a: a["body"].update(fields=[])),
)
add(
    "values",
    "viewer mode shows no addresses",
    "createMeeting",
    "viewer-mode-adds-both-urls",
    asked("createMeeting", lambda a: a["body"].pop("templateType", None)),
)
add(
    "values",
    "viewer mode shows the host's address alone",
    "createMeeting",
    "viewer-mode-adds-both-urls",
    told("createMeeting", lambda b, a, s: a["body"].get("templateType") and b.pop("viewerRoomUrl", None)),
)
add(
    "values",
    "viewer mode shows what fields names",
    "createMeeting",
    "viewer-mode-adds-both-urls",
    told(
        "createMeeting",
        lambda b, a, s: "fields" in a["body"] and [b.pop(n, None) for n in set(ADDRESSES) - set(a["body"]["fields"])],
    ),
)
add(
    "values",
    "viewer mode shows addresses later, too",
    "getMeeting",
    "viewer-mode-urls-on-later-request",
    then(
        "createMeeting",
        lambda s, a, r: (
            a["body"].get("templateType") and patch(s, r.body["meetingId"], **{n: r.body[n] for n in ADDRESSES})
        ),
    ),
)
add(
    "values",
    "a look gives both addresses for one",
    "getMeeting",
    "urls-only-when-asked",
    asked("getMeeting", lambda a: a["fields"] and a.update(fields=list(ADDRESSES))),
)
add(
    "values",
    "a look gives no address",
    "getMeeting",
    "urls-only-when-asked",
    asked("getMeeting", lambda a: a.update(fields=None)),
)
add(
    "values",
    "the addresses are exchanged",
    "getMeeting",
    "keys-are-for-life",
    told(
        "getMeeting",
        lambda b, a, s: (
            set(ADDRESSES) <= b.keys() and b.update(hostRoomUrl=b["viewerRoomUrl"], viewerRoomUrl=b["hostRoomUrl"])
        ),
    ),
)


def _token_of(planter: Any, length: int) -> Any:
    before = planter.service.store.token
    return lambda wanted=32, *alphabet: before(length if wanted == 6 else wanted, *alphabet)
