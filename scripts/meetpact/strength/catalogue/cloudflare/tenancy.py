"""One tenant sees or changes what is another's."""

from typing import Any

from meetpact.mock.handlers import Reply
from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.cloudflare.shelf import add, key_of
from meetpact.strength.catalogue.ways import seeing, then, with_module

add(
    "tenancy",
    "a strange account is taken in",
    "listMeetings createMeeting getMeeting",
    "strange-place-is-refused",
    with_module("_check_place", lambda store, account_id, app_id: None),
)
add(
    "tenancy",
    "the list shows all apps",
    "listMeetings",
    "apps-are-apart",
    seeing("listMeetings", "meetings", lambda rows, a: [((*key_of(a), k[2]), r) for k, r in rows]),
)
add(
    "tenancy",
    "the list shows all accounts",
    "listMeetings",
    "apps-are-apart",
    seeing("listMeetings", "meetings", lambda rows, a: [((a["account_id"], *k[1:]), r) for k, r in rows]),
)
for _one in ("getMeeting", "updateMeeting", "replaceMeeting"):
    add(
        "tenancy",
        f"{_one} finds meetings of other apps",
        _one,
        "apps-are-apart",
        lambda p, _one=_one: p.wrap(_one, lambda act, store, a: act(**_at_home(store, a))),
    )
add(
    "tenancy",
    "participants of the whole app are listed",
    "listParticipants",
    "only-this-meetings-participants",
    seeing("listParticipants", "participants", lambda rows, a: [((*key_of(a), k[3]), r) for k, r in rows]),
)
for _one in ("getParticipant", "updateParticipant", "deleteParticipant", "refreshParticipantToken"):
    add(
        "tenancy",
        f"{_one} finds participants of other meetings",
        _one,
        "unknown-answers-404",
        lambda p, _one=_one: p.wrap(_one, lambda act, store, a: act(**_at_home(store, a, "participants"))),
    )
add(
    "tenancy",
    "a meeting is created in every app",
    "createMeeting",
    "apps-are-apart",
    then("createMeeting", lambda store, a, r: _copied(store, a, r)),
)


def _at_home(store: Store, arguments: Row, table: str = "meetings") -> Row:
    name = "meeting_id" if table == "meetings" else "participant_id"
    home = next((key for key in store.table(table) if key[-1] == arguments[name]), None)
    names = ("account_id", "app_id", "meeting_id", "participant_id")
    return {**arguments, **dict(zip(names, home, strict=False))} if home else arguments


def _copied(store: Store, arguments: Row, reply: Reply) -> Any:
    table, id = store.table("meetings"), reply.body["data"]["id"]
    for account, app, _ in list(table):
        table.setdefault((account, app, id), table[(*key_of(arguments), id)])
