"""Whose meetings a path of RingCentral names: accounts and extensions, and the session's own ones."""

from meetpact.mock.handlers import Refusal
from meetpact.mock.store import Store

API = "https://platform.ringcentral.com/restapi/v1.0"
#: The account and the extension of the session, and the account's other extension, to which it has no access.
ACCOUNT, EXTENSION, COLLEAGUE = "37439510", "60952048006", "60952048007"

Place = tuple[str, str]


def own(store: Store) -> Place:
    """The account and the extension of the session: the first that a seed calls its own, else the mock's."""
    extensions = store.table("extensions")
    return next(((key[0], key[1]) for key, row in extensions.items() if row["own"]), (ACCOUNT, EXTENSION))


def place_of(store: Store, account_id: str, extension_id: str) -> Place:
    """The account and the extension that a path names, by their real ids. Raises `Refusal`."""
    extensions = store.table("extensions")
    ours = own(store) if extensions else (ACCOUNT, EXTENSION)
    account = ours[0] if account_id == "~" else account_id  # fact: tilde
    extension = ours[1] if extension_id == "~" else extension_id
    if not any(key[0] == account for key in extensions) if extensions else account != ACCOUNT:
        raise unknown("accountId")  # fact: unknown-account
    if (account, extension) not in extensions if extensions else extension not in (EXTENSION, COLLEAGUE):
        raise unknown("extensionId")  # fact: unknown-extension, fact: unknown-extension-elsewhere
    if not extensions[account, extension]["own"] if extensions else extension == COLLEAGUE:
        raise Refusal(403, "another-extension", "the extension is another user's")  # fact: another-extension
    return account, extension


def unknown(parameter: str) -> Refusal:
    """The refusal of an id that leads nowhere."""
    return Refusal(404, "not-found", f"no such {parameter}", parameter=parameter)


def address(place: Place) -> str:
    """The canonical address of an extension."""
    return f"{API}/account/{place[0]}/extension/{place[1]}"  # fact: canonical-uri
