from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.gateway_error_body import GatewayErrorBody
from ...models.meeting_result import MeetingResult
from ...models.update_meeting_request import UpdateMeetingRequest
from ...types import Response


def _get_kwargs(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    *,
    body: UpdateMeetingRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}".format(
            account_id=quote(str(account_id), safe=""),
            app_id=quote(str(app_id), safe=""),
            meeting_id=quote(str(meeting_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult | None:
    if response.status_code == 200:
        response_200 = MeetingResult.from_dict(response.json())

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
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult]:
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
    *,
    client: AuthenticatedClient,
    body: UpdateMeetingRequest,
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult]:
    """Update a meeting

     Changes what the body names and nothing else. This is also how a meeting is closed and opened again,
    with `status`; there is no operation that removes one.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        body (UpdateMeetingRequest): The details to change. None has a default here, and none may
            be null.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        app_id=app_id,
        meeting_id=meeting_id,
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
    *,
    client: AuthenticatedClient,
    body: UpdateMeetingRequest,
) -> ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult | None:
    """Update a meeting

     Changes what the body names and nothing else. This is also how a meeting is closed and opened again,
    with `status`; there is no operation that removes one.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        body (UpdateMeetingRequest): The details to change. None has a default here, and none may
            be null.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult
    """

    return sync_detailed(
        account_id=account_id,
        app_id=app_id,
        meeting_id=meeting_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    *,
    client: AuthenticatedClient,
    body: UpdateMeetingRequest,
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult]:
    """Update a meeting

     Changes what the body names and nothing else. This is also how a meeting is closed and opened again,
    with `status`; there is no operation that removes one.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        body (UpdateMeetingRequest): The details to change. None has a default here, and none may
            be null.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        app_id=app_id,
        meeting_id=meeting_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    *,
    client: AuthenticatedClient,
    body: UpdateMeetingRequest,
) -> ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult | None:
    """Update a meeting

     Changes what the body names and nothing else. This is also how a meeting is closed and opened again,
    with `status`; there is no operation that removes one.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        body (UpdateMeetingRequest): The details to change. None has a default here, and none may
            be null.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | ErrorBody | GatewayErrorBody | MeetingResult
    """

    return (
        await asyncio_detailed(
            account_id=account_id,
            app_id=app_id,
            meeting_id=meeting_id,
            client=client,
            body=body,
        )
    ).parsed
