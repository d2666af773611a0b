"""What is written and not kept, kept and not written, or kept in another way."""

from typing import Any

from meetpact.mock.store import Row, Store
from meetpact.strength.catalogue.cloudflare.shelf import add, frozen, key_of, patch, row_or_none
from meetpact.strength.catalogue.ways import asked, first, then, unkept

add(
    "state",
    "a PUT keeps what it leaves out",
    "replaceMeeting",
    "put-restores-defaults put-replaces-every-detail",
    lambda p: p.set(p.endpoint("replaceMeeting"), "defaults", {}),
    lambda p: p.wrap(
        "replaceMeeting",
        lambda act, store, a: act(
            **{
                **a,
                "body": {
                    **{
                        k: v
                        for k, v in row_or_none(store, a).items()
                        if k not in ("id", "created_at", "updated_at", "status")
                    },
                    **a["body"],
                },
            }
        ),
    ),
)
add(
    "state",
    "a PUT is answered and not kept",
    "replaceMeeting",
    "put-replaces-every-detail",
    unkept("replaceMeeting", "meetings"),
)
add(
    "state",
    "a PUT keeps the configurations",
    "replaceMeeting",
    "put-restores-defaults",
    lambda p: p.wrap(
        "replaceMeeting",
        lambda act, store, a: act(
            **{
                **a,
                "body": {
                    **{k: v for k, v in row_or_none(store, a).items() if k in ("recording_config", "ai_config")},
                    **a["body"],
                },
            }
        ),
    ),
)
add(
    "state",
    "a PATCH is answered and not kept",
    "updateMeeting",
    "patch-changes-what-it-names",
    unkept("updateMeeting", "meetings"),
)
add(
    "state",
    "a PATCH applies the defaults of creation",
    "updateMeeting",
    "patch-has-no-defaults",
    lambda p: p.set(p.endpoint("updateMeeting"), "defaults", p.endpoint("createMeeting").defaults),
)
add(
    "state",
    "a PATCH loses the title",
    "updateMeeting",
    "patch-changes-what-it-names",
    then(
        "updateMeeting",
        lambda store, a, r: patch(store, "meetings", key_of(a), title=a["body"].get("title", "Untitled")),
    ),
)
add(
    "state",
    "a PATCH keeps the first of several properties",
    "updateMeeting",
    "patch-changes-what-it-names",
    asked("updateMeeting", lambda a: a.update(body=dict(list(a["body"].items())[:1]))),
)
add(
    "state",
    "a PATCH cannot close a meeting",
    "updateMeeting",
    "status-can-be-set",
    asked("updateMeeting", lambda a: a["body"].pop("status", None)),
)
add(
    "state",
    "a closed meeting cannot be opened again",
    "updateMeeting",
    "status-can-be-set",
    lambda p: p.wrap(
        "updateMeeting",
        lambda act, store, a: act(
            **{**a, "body": {k: v for k, v in a["body"].items() if k != "status" or v == "INACTIVE"}}
        ),
    ),
)
add(
    "state",
    "a PATCH merges into ai_config",
    "updateMeeting",
    "patch-changes-what-it-names",
    lambda p: p.wrap(
        "updateMeeting",
        lambda act, store, a: act(
            **{
                **a,
                "body": {
                    **a["body"],
                    **(
                        {"ai_config": {**row_or_none(store, a).get("ai_config", {}), **a["body"]["ai_config"]}}
                        if "ai_config" in a["body"]
                        else {}
                    ),
                },
            }
        ),
    ),
)
add(
    "state",
    "a PATCH changes the meeting before",
    "updateMeeting",
    "patch-changes-what-it-names",
    then("updateMeeting", lambda store, a, r: _spill(store, a)),
)
add(
    "state",
    "a PUT opens a closed meeting",
    "replaceMeeting",
    "put-leaves-the-status",
    then("replaceMeeting", lambda store, a, r: patch(store, "meetings", key_of(a), status="ACTIVE")),
)
add(
    "state",
    "updated_at stays at a PATCH",
    "updateMeeting",
    "patch-changes-what-it-names",
    lambda p: p.wrap("updateMeeting", lambda act, store, a: frozen(act, store, a)),
)
add(
    "state",
    "updated_at stays at a PUT",
    "replaceMeeting",
    "put-restores-defaults",
    lambda p: p.wrap("replaceMeeting", lambda act, store, a: frozen(act, store, a)),
)
add(
    "state",
    "created_at moves at a PATCH",
    "updateMeeting",
    "patch-changes-what-it-names",
    first("updateMeeting", lambda store, a: _reborn(store, a)),
)
add(
    "state",
    "created_at moves at a PUT",
    "replaceMeeting",
    "put-restores-defaults",
    first("replaceMeeting", lambda store, a: _reborn(store, a)),
)
add(
    "state",
    "looking at a meeting moves updated_at",
    "getMeeting",
    "name-parameter-does-nothing",
    then("getMeeting", lambda store, a, r: patch(store, "meetings", key_of(a), updated_at=store.stamp())),
)
add(
    "state",
    "adding a participant opens the meeting",
    "createParticipant",
    "inactive-takes-participants",
    then("createParticipant", lambda store, a, r: patch(store, "meetings", key_of(a), status="ACTIVE")),
)
add(
    "state",
    "every other meeting is not kept",
    "createMeeting",
    "any-body-makes-a-meeting",
    then(
        "createMeeting",
        lambda store, a, r: (
            len(store.table("meetings")) % 2 or store.table("meetings").pop((*key_of(a), r.body["data"]["id"]))
        ),
    ),
)
add(
    "state",
    "a look gives the newest meeting",
    "getMeeting",
    "any-body-makes-a-meeting",
    lambda p: p.wrap("getMeeting", lambda act, store, a: act(**{**a, "meeting_id": _newest(store, a)})),
)


def _reborn(store: Store, arguments: Row) -> Any:
    if key_of(arguments) in store.table("meetings"):
        patch(store, "meetings", key_of(arguments), created_at=store.stamp())


def _spill(store: Store, arguments: Row) -> Any:
    owner = key_of(arguments)[:2]
    rows = store.table("meetings").under(*owner)
    at = next(index for index, row in enumerate(rows) if row["id"] == arguments["meeting_id"])
    if at:
        patch(store, "meetings", (*owner, rows[at - 1]["id"]), persist_chat=not rows[at - 1]["persist_chat"])


def _newest(store: Store, arguments: Row) -> str:
    rows = store.table("meetings").under(*key_of(arguments)[:2])
    known = any(row["id"] == arguments["meeting_id"] for row in rows)
    return str(rows[-1]["id"] if known else arguments["meeting_id"])
