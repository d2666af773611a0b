"""Which claim a check of Schemathesis is about, so that what it finds has a fact and a grade like all else."""

from meetpact.contract.answer import Answer
from meetpact.contract.api import Api
from meetpact.spec import Operation

#: Checks whose findings the ledger has already, claim by claim, from the answers themselves.
SEEN = {
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "response_headers_conformance",
}
_REFUSING = {"negative_data_rejection", "missing_required_header", "unsupported_method"}


def enter(api: Api, label: str, check: str, message: str, answer: Answer | None) -> None:
    """Enters a finding into the ledger at the claim it is about, when the operation has one."""
    operation = next((o for o in api.spec.operations.values() if f"{o.method} {o.path}" == label), None)
    if operation is None or check in SEEN:
        return
    address = _address(operation, check)
    if address in api.ledger.facts(api.spec.provider).claims:
        told = message.partition("\n  curl ")[0]
        api.ledger.broke(api.spec.provider, address, f"{check}: {told}", answer)


def _address(operation: Operation, check: str) -> str:
    if check == "ignored_auth":
        return f"{operation.id}/security"
    if check in _REFUSING:
        return f"{operation.id}/responses/{min(operation.refusals, default=400)}"
    if check in ("use_after_free", "ensure_resource_availability"):
        return f"{operation.id}/responses/{404 if check == 'use_after_free' else operation.success.status}"
    return f"{operation.id}/responses/{min(operation.responses, default=200)}"
