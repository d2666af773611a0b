"""Cloudflare RealtimeKit: rooms that stay, and who may enter them."""

import uuid

from meetpact.mock.clock import moment
from meetpact.mock.cloudflare_answers import page, refusal, shown, success
from meetpact.mock.handlers import Handlers, Refusal, Reply
from meetpact.mock.store import Key, Row, Store

handler = Handlers()
handler.refusal(refusal)

SECRETS = frozenset({"access_key", "secret", "password", "private_key"})
#: `{"alg":"RS256","typ":"JWT"}`, with which every participant's token begins.
TOKEN_HEADER = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9"


# Meetings


def _check_place(store: Store, account_id: str, app_id: str) -> None:
    """Where a seed names accounts or apps, there are no others. Raises `Refusal`."""
    accounts, apps = store.tables.get("accounts"), store.tables.get("apps")
    if (accounts and (account_id,) not in accounts) or (apps and (account_id, app_id) not in apps):
        raise Refusal(403, "forbidden", "Authentication error")  # fact: strange-place-is-refused


@handler.table("accounts", "id")
def whole_account(store: Store, row: Row, defaults: Row) -> Row:
    return row


@handler.table("apps", "account_id", "id")
def whole_app(store: Store, row: Row, defaults: Row) -> Row:
    return row


@handler("createMeeting")
def create_meeting(store: Store, account_id: str, app_id: str, body: Row) -> Reply:
    _check_place(store, account_id, app_id)
    now, id = store.stamp(), store.uuid()
    settings, secrets = _settings(body)
    # fact: new-meeting-is-active
    meeting = {"id": id, "created_at": now, "updated_at": now, "status": "ACTIVE", **settings}
    store.table("meetings")[account_id, app_id, id] = (
        {**meeting, **secrets} if secrets else meeting
    )  # fact: apps-are-apart
    return success(meeting, 201)  # fact: any-body-makes-a-meeting


@handler("listMeetings")
def list_meetings(
    store: Store,
    account_id: str,
    app_id: str,
    page_no: int,
    per_page: int,
    start_time: str | None,
    end_time: str | None,
    search: str | None,
    status: str | None,
) -> Reply:
    _check_place(store, account_id, app_id)
    rows = store.table("meetings").under(account_id, app_id)
    if start_time is not None:  # fact: time-range, fact: time-range-is-about-creation
        start = moment(start_time)
        rows = [row for row in rows if moment(row["created_at"]) >= start]
    if end_time is not None:
        end = moment(end_time)
        rows = [row for row in rows if moment(row["created_at"]) <= end]
    if search is not None:  # fact: search
        rows = [row for row in rows if search in row["id"] or search in row.get("title", "")]
    if status is not None:  # fact: status-filter
        rows = [row for row in rows if row["status"] == status]
    return page(rows, _listed, page_no, per_page)


@handler("getMeeting")
def get_meeting(store: Store, account_id: str, app_id: str, meeting_id: str) -> Reply:
    # fact: detail-shows-configurations, fact: name-parameter-does-nothing
    return success(shown(_meeting(store, account_id, app_id, meeting_id)))


@handler("replaceMeeting")
def replace_meeting(store: Store, account_id: str, app_id: str, meeting_id: str, body: Row) -> Reply:
    old = _meeting(store, account_id, app_id, meeting_id)
    kept = {name: old[name] for name in ("id", "created_at", "status", "_inside") if name in old}
    # fact: put-leaves-the-status
    # fact: put-replaces-every-detail, fact: put-restores-defaults
    settings, secrets = _settings(body)
    row = kept | {"updated_at": store.stamp()} | settings | secrets
    store.table("meetings")[account_id, app_id, meeting_id] = row
    return success(shown(row))


@handler("updateMeeting")
def update_meeting(store: Store, account_id: str, app_id: str, meeting_id: str, body: Row) -> Reply:
    old = _meeting(store, account_id, app_id, meeting_id)
    # fact: patch-changes-what-it-names, fact: patch-has-no-defaults, fact: status-can-be-set
    settings, secrets = _settings(body)
    row = old | {"updated_at": store.stamp()} | settings | secrets
    store.table("meetings")[account_id, app_id, meeting_id] = row
    return success(shown(row))


def _settings(body: Row) -> tuple[Row, Row]:
    """What a body sets, nothing for null; and what is kept besides, never to be shown: the secrets of a storage."""
    found = body
    for value in body.values():  # `in` would compare each with None, which takes twice as long
        if value is None:
            found = {name: value for name, value in body.items() if value is not None}  # fact: null-means-default
            break
    if "recording_config" not in found:
        return found, {}
    recording: Row = found["recording_config"]
    storage: Row = recording.get("storage_config") or {}
    secrets = {name: value for name, value in storage.items() if name in SECRETS}
    if secrets:  # fact: secrets-are-not-echoed
        told = {name: value for name, value in storage.items() if name not in SECRETS}
        found = found | {"recording_config": recording | {"storage_config": told}}
    return found, {"_secrets": secrets}


def _meeting(store: Store, account_id: str, app_id: str, meeting_id: str) -> Row:
    row = store.table("meetings").get((account_id, app_id, meeting_id))
    if row is None:
        _check_place(store, account_id, app_id)
        raise Refusal(404, "not-found", "There is no such meeting.")  # fact: unknown-answers-404
    return row


def _listed(row: Row) -> Row:
    return {name: value for name, value in row.items() if name[0] != "_" and name != "ai_config"}


@handler.table("meetings", "account_id", "app_id", "id", made_by="createMeeting")
def whole_meeting(store: Store, row: Row, defaults: Row) -> Row:
    if "updated_at" in row:
        return row
    now = store.stamp()
    new = {"id": row.get("id") or store.uuid(), "created_at": now, "updated_at": now, "status": "ACTIVE"}
    settings, secrets = _settings({**defaults, **row})
    return {**new, **settings, **secrets}


@handler.event("join")
def join(store: Store, key: Key) -> None:
    row = store.table("meetings")[key]
    if row["status"] != "ACTIVE":
        raise Refusal(409, "inactive", "an inactive meeting lets nobody in")
    store.table("meetings")[key] = {**row, "_inside": row.get("_inside", 0) + 1}


@handler.event("leave")
def leave(store: Store, key: Key) -> None:
    row = store.table("meetings")[key]
    if not row.get("_inside"):
        raise Refusal(409, "nobody-inside", "nobody is in the meeting")
    store.table("meetings")[key] = {**row, "_inside": row["_inside"] - 1}


# Participants


@handler.table("participants", "account_id", "app_id", "meeting_id", "id", made_by="createParticipant")
def whole_participant(store: Store, row: Row, defaults: Row) -> Row:
    now = store.stamp()
    new = {"id": row.get("id") or store.uuid(), **defaults, "created_at": now, "updated_at": now}
    if store.table("meetings").get((row["account_id"], row["app_id"], row["meeting_id"])) is None:
        raise ValueError(f"the meeting {row['meeting_id']} of a participant is not among the meetings before it")
    return {**new, **row, "_token": row.get("_token") or _new_token(store)}


@handler("createParticipant")
def create_participant(store: Store, account_id: str, app_id: str, meeting_id: str, body: Row) -> Reply:
    _meeting(store, account_id, app_id, meeting_id)  # fact: inactive-takes-participants
    now = store.stamp()
    row = {"id": store.uuid(), **body, "created_at": now, "updated_at": now, "_token": _new_token(store)}
    # fact: adding, fact: custom-id-is-only-kept, fact: same-custom-id-twice, fact: nameless-is-accepted
    store.table("participants")[account_id, app_id, meeting_id, row["id"]] = row
    return success(_with_token(row), 201)


@handler("listParticipants")
def list_participants(
    store: Store, account_id: str, app_id: str, meeting_id: str, page_no: int, per_page: int
) -> Reply:
    _meeting(store, account_id, app_id, meeting_id)
    rows = store.table("participants").under(account_id, app_id, meeting_id)  # fact: only-this-meetings-participants
    return page(rows, shown, page_no, per_page)  # fact: list-of-participants


@handler("getParticipant")
def get_participant(store: Store, account_id: str, app_id: str, meeting_id: str, participant_id: str) -> Reply:
    row = _participant(store, account_id, app_id, meeting_id, participant_id)
    return success(shown(row))  # fact: one-participant-has-no-token


@handler("updateParticipant")
def update_participant(
    store: Store, account_id: str, app_id: str, meeting_id: str, participant_id: str, body: Row
) -> Reply:
    old = _participant(store, account_id, app_id, meeting_id, participant_id)
    row = old | body | {"updated_at": store.stamp()}  # fact: editing
    if row["preset_name"] is None:
        row["preset_name"] = old["preset_name"]  # fact: null-preset-keeps-the-preset
    store.table("participants")[account_id, app_id, meeting_id, participant_id] = row
    return success(_with_token(row))


@handler("deleteParticipant")
def delete_participant(store: Store, account_id: str, app_id: str, meeting_id: str, participant_id: str) -> Reply:
    row = _participant(store, account_id, app_id, meeting_id, participant_id)
    del store.table("participants")[account_id, app_id, meeting_id, participant_id]  # fact: deleting
    remnant = {name: row[name] for name in ("custom_participant_id", "created_at", "updated_at")}
    preset_id = uuid.uuid5(uuid.NAMESPACE_OID, f"{app_id}/{row['preset_name']}")  # fact: preset-id-follows-the-name
    return success(remnant | {"preset_id": str(preset_id)})  # fact: remnant-of-a-participant


@handler("refreshParticipantToken")
def refresh_participant_token(
    store: Store, account_id: str, app_id: str, meeting_id: str, participant_id: str
) -> Reply:
    old = _participant(store, account_id, app_id, meeting_id, participant_id)
    row = old | {"_token": _new_token(store)}  # fact: refreshing, fact: refreshing-keeps-the-participant
    store.table("participants")[account_id, app_id, meeting_id, participant_id] = row
    return success({"token": row["_token"]})


def _participant(store: Store, account_id: str, app_id: str, meeting_id: str, participant_id: str) -> Row:
    _meeting(store, account_id, app_id, meeting_id)
    row = store.table("participants").get((account_id, app_id, meeting_id, participant_id))
    if row is None:
        raise Refusal(404, "not-found", "There is no such participant.")  # fact: deleted-is-not-found
    return row


def _new_token(store: Store) -> str:
    return f"{TOKEN_HEADER}.{store.token(120)}.{store.token(86)}"


def _with_token(row: Row) -> Row:
    return shown(row) | {"token": row["_token"]}  # fact: token-comes-with-adding-and-editing
