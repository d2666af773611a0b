from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.gateway_error_body import GatewayErrorBody
from ...models.participant_with_token_result import ParticipantWithTokenResult
from ...models.update_participant_request import UpdateParticipantRequest
from ...types import Response


def _get_kwargs(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    participant_id: str,
    *,
    body: UpdateParticipantRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}".format(
            account_id=quote(str(account_id), safe=""),
            app_id=quote(str(app_id), safe=""),
            meeting_id=quote(str(meeting_id), safe=""),
            participant_id=quote(str(participant_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult | None:
    if response.status_code == 200:
        response_200 = ParticipantWithTokenResult.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorBody.from_dict(response.json())

        return response_400

    if response.status_code == 401:

        def _parse_response_401(data: object) -> ErrorBody | GatewayErrorBody:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_refusal_type_0 = GatewayErrorBody.from_dict(data)

                return componentsschemas_refusal_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_refusal_type_1 = ErrorBody.from_dict(data)

            return componentsschemas_refusal_type_1

        response_401 = _parse_response_401(response.json())

        return response_401

    if response.status_code == 403:

        def _parse_response_403(data: object) -> ErrorBody | GatewayErrorBody:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_refusal_type_0 = GatewayErrorBody.from_dict(data)

                return componentsschemas_refusal_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_refusal_type_1 = ErrorBody.from_dict(data)

            return componentsschemas_refusal_type_1

        response_403 = _parse_response_403(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = ErrorBody.from_dict(response.json())

        return response_404

    if response.status_code == 429:
        response_429 = ErrorBody.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = ErrorBody.from_dict(response.json())

        return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    participant_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateParticipantRequest,
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult]:
    """Edit a participant's detail

     Changes name, picture or preset, and answers with a token as adding does. The
    `custom_participant_id` stays what it was.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        participant_id (str):
        body (UpdateParticipantRequest): What to change about a participant.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        app_id=app_id,
        meeting_id=meeting_id,
        participant_id=participant_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    participant_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateParticipantRequest,
) -> ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult | None:
    """Edit a participant's detail

     Changes name, picture or preset, and answers with a token as adding does. The
    `custom_participant_id` stays what it was.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        participant_id (str):
        body (UpdateParticipantRequest): What to change about a participant.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult
    """

    return sync_detailed(
        account_id=account_id,
        app_id=app_id,
        meeting_id=meeting_id,
        participant_id=participant_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    participant_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateParticipantRequest,
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult]:
    """Edit a participant's detail

     Changes name, picture or preset, and answers with a token as adding does. The
    `custom_participant_id` stays what it was.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        participant_id (str):
        body (UpdateParticipantRequest): What to change about a participant.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        app_id=app_id,
        meeting_id=meeting_id,
        participant_id=participant_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    participant_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateParticipantRequest,
) -> ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult | None:
    """Edit a participant's detail

     Changes name, picture or preset, and answers with a token as adding does. The
    `custom_participant_id` stays what it was.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        participant_id (str):
        body (UpdateParticipantRequest): What to change about a participant.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | ErrorBody | GatewayErrorBody | ParticipantWithTokenResult
    """

    return (
        await asyncio_detailed(
            account_id=account_id,
            app_id=app_id,
            meeting_id=meeting_id,
            participant_id=participant_id,
            client=client,
            body=body,
        )
    ).parsed
