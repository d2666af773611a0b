from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_meeting_request import CreateMeetingRequest
from ...models.error_body import ErrorBody
from ...models.meeting import Meeting
from ...types import Response


def _get_kwargs(
    account_id: str,
    extension_id: str,
    *,
    body: CreateMeetingRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/restapi/v1.0/account/{account_id}/extension/{extension_id}/meeting".format(
            account_id=quote(str(account_id), safe=""),
            extension_id=quote(str(extension_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | Meeting | None:
    if response.status_code == 201:
        response_201 = Meeting.from_dict(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = ErrorBody.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorBody.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = ErrorBody.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = ErrorBody.from_dict(response.json())

        return response_404

    if response.status_code == 429:
        response_429 = ErrorBody.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorBody | Meeting]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    account_id: str,
    extension_id: str,
    *,
    client: AuthenticatedClient,
    body: CreateMeetingRequest,
) -> Response[ErrorBody | Meeting]:
    """Create a meeting

     Makes one meeting for the extension and answers it with its links. Nothing in the body is required:
    what is left out is filled in by the server. A meeting that is to start at a time of its own needs a
    `schedule` with a `startTime`.

    Args:
        account_id (str):
        extension_id (str):
        body (CreateMeetingRequest): The meeting to make. Every property may be left out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | Meeting]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        extension_id=extension_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    account_id: str,
    extension_id: str,
    *,
    client: AuthenticatedClient,
    body: CreateMeetingRequest,
) -> ErrorBody | Meeting | None:
    """Create a meeting

     Makes one meeting for the extension and answers it with its links. Nothing in the body is required:
    what is left out is filled in by the server. A meeting that is to start at a time of its own needs a
    `schedule` with a `startTime`.

    Args:
        account_id (str):
        extension_id (str):
        body (CreateMeetingRequest): The meeting to make. Every property may be left out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | Meeting
    """

    return sync_detailed(
        account_id=account_id,
        extension_id=extension_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    account_id: str,
    extension_id: str,
    *,
    client: AuthenticatedClient,
    body: CreateMeetingRequest,
) -> Response[ErrorBody | Meeting]:
    """Create a meeting

     Makes one meeting for the extension and answers it with its links. Nothing in the body is required:
    what is left out is filled in by the server. A meeting that is to start at a time of its own needs a
    `schedule` with a `startTime`.

    Args:
        account_id (str):
        extension_id (str):
        body (CreateMeetingRequest): The meeting to make. Every property may be left out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | Meeting]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        extension_id=extension_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    account_id: str,
    extension_id: str,
    *,
    client: AuthenticatedClient,
    body: CreateMeetingRequest,
) -> ErrorBody | Meeting | None:
    """Create a meeting

     Makes one meeting for the extension and answers it with its links. Nothing in the body is required:
    what is left out is filled in by the server. A meeting that is to start at a time of its own needs a
    `schedule` with a `startTime`.

    Args:
        account_id (str):
        extension_id (str):
        body (CreateMeetingRequest): The meeting to make. Every property may be left out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | Meeting
    """

    return (
        await asyncio_detailed(
            account_id=account_id,
            extension_id=extension_id,
            client=client,
            body=body,
        )
    ).parsed
