"""Participants that are not deleted, not kept, or kept in another way."""

from meetpact.strength.catalogue.cloudflare.shelf import add, frozen, key_of, patch
from meetpact.strength.catalogue.ways import asked, then, told, unkept

add(
    "state",
    "a deletion deletes nobody",
    "deleteParticipant",
    "deleting deleted-is-not-found",
    unkept("deleteParticipant", "participants"),
)
add(
    "state",
    "a deletion deletes everybody in the meeting",
    "deleteParticipant",
    "deleting",
    then(
        "deleteParticipant",
        lambda store, a, r: [
            store.table("participants").pop(k) for k in list(store.table("participants")) if k[:3] == key_of(a)[:3]
        ],
    ),
)
add(
    "state",
    "a deletion deletes the twins too",
    "deleteParticipant",
    "deleting",
    then(
        "deleteParticipant",
        lambda store, a, r: [
            store.table("participants").pop(k)
            for k, row in list(store.table("participants").items())
            if k[:3] == key_of(a)[:3] and row["custom_participant_id"] == r.body["data"]["custom_participant_id"]
        ],
    ),
)
add(
    "state",
    "an edit is answered and not kept",
    "updateParticipant",
    "editing",
    unkept("updateParticipant", "participants"),
)
add(
    "state",
    "an edit without a name makes nameless",
    "updateParticipant",
    "editing",
    asked("updateParticipant", lambda a: a["body"].setdefault("name", None)),
)
add(
    "state",
    "an edit loses the picture",
    "updateParticipant",
    "editing",
    asked("updateParticipant", lambda a: a["body"].pop("picture", None)),
)
add(
    "state",
    "an edit with a null preset clears it",
    "updateParticipant",
    "null-preset-keeps-the-preset",
    asked(
        "updateParticipant",
        lambda a: "preset_name" in a["body"] and a["body"]["preset_name"] is None and a["body"].update(preset_name=""),
    ),
)
add(
    "state",
    "an edit takes a new own id",
    "updateParticipant",
    "editing",
    lambda p: p.set(p.endpoint("updateParticipant"), "keep", None),
)
add(
    "state",
    "an edit does not move updated_at",
    "updateParticipant",
    "editing",
    lambda p: p.wrap("updateParticipant", lambda act, store, a: frozen(act, store, a, "participants")),
)
add(
    "state",
    "refreshing gives the same token",
    "refreshParticipantToken",
    "refreshing",
    told("refreshParticipantToken", lambda body, a, store: body["data"].update(token="the-same-for-all")),
)
add(
    "state",
    "refreshing gives a token of the first participant",
    "refreshParticipantToken",
    "refreshing",
    told(
        "refreshParticipantToken",
        lambda body, a, store: body["data"].update(token=next(iter(store.table("participants").values()))["_token"]),
    ),
)
add(
    "state",
    "refreshing resets the preset",
    "refreshParticipantToken",
    "refreshing-keeps-the-participant",
    then(
        "refreshParticipantToken",
        lambda store, a, r: patch(store, "participants", key_of(a), preset_name="group_call_participant"),
    ),
)
add(
    "state",
    "all participants have one token",
    "createParticipant",
    "token-comes-with-adding-and-editing",
    told("createParticipant", lambda body, a, store: body["data"].update(token="the-same-for-all")),
)
