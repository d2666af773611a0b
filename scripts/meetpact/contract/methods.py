"""Methods that a path does not have, tried where they cannot do anything."""

from collections.abc import Iterator

from meetpact.contract.api import UNKNOWN_ID, Api
from meetpact.contract.scene import created
from meetpact.spec import Operation

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def wrongly_answered(api: Api) -> Iterator[str]:
    """What is wrong with the answers to such methods: expected is 405, with the methods of the path in `Allow`.

    GET is tried everywhere, the others at ids alone that nobody has: there is nothing that they could change.
    """
    paths = {operation.path: operation for operation in api.spec.operations.values()}
    for path, operation in paths.items():
        there = {other.method for other in api.spec.operations.values() if other.path == path}
        for method in METHODS:
            if method not in there and (method == "GET" or _ends_in_an_id(operation)):
                answer = api.stray(method, operation, UNKNOWN_ID)
                allowed = {name.strip() for name in answer.headers.get("allow", "").split(",")}
                if answer.status_code != 405 or not there <= allowed or method in allowed:
                    told = f"{answer.status_code} and Allow: {answer.headers.get('allow', '(none)')}"
                    wanted = f"405 and {', '.join(sorted(there))}"
                    yield f"{method} {answer.request.url.path}: expected {wanted} but got {told}"


def _ends_in_an_id(operation: Operation) -> bool:
    return operation.path.endswith(f"{{{created(operation)}}}")
