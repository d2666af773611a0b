from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_meeting_request import CreateMeetingRequest
from ...models.meeting import Meeting
from ...models.rate_limit_body import RateLimitBody
from ...types import Response


def _get_kwargs(
    *,
    body: CreateMeetingRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/meetings",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Meeting | RateLimitBody | None:
    if response.status_code == 201:
        response_201 = Meeting.from_dict(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = cast(Any, None)
        return response_400

    if response.status_code == 401:
        response_401 = cast(Any, None)
        return response_401

    if response.status_code == 403:
        response_403 = cast(Any, None)
        return response_403

    if response.status_code == 429:
        response_429 = RateLimitBody.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | Meeting | RateLimitBody]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateMeetingRequest,
) -> Response[Any | Meeting | RateLimitBody]:
    """Create a meeting

     Opens a room at once and answers with its address. The room lives until one hour after `endDate`.
    Everything about it is settled here, for no operation changes a meeting later.

    Args:
        body (CreateMeetingRequest): What to ask of a new room; only its end is needed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Meeting | RateLimitBody]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateMeetingRequest,
) -> Any | Meeting | RateLimitBody | None:
    """Create a meeting

     Opens a room at once and answers with its address. The room lives until one hour after `endDate`.
    Everything about it is settled here, for no operation changes a meeting later.

    Args:
        body (CreateMeetingRequest): What to ask of a new room; only its end is needed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Meeting | RateLimitBody
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateMeetingRequest,
) -> Response[Any | Meeting | RateLimitBody]:
    """Create a meeting

     Opens a room at once and answers with its address. The room lives until one hour after `endDate`.
    Everything about it is settled here, for no operation changes a meeting later.

    Args:
        body (CreateMeetingRequest): What to ask of a new room; only its end is needed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Meeting | RateLimitBody]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateMeetingRequest,
) -> Any | Meeting | RateLimitBody | None:
    """Create a meeting

     Opens a room at once and answers with its address. The room lives until one hour after `endDate`.
    Everything about it is settled here, for no operation changes a meeting later.

    Args:
        body (CreateMeetingRequest): What to ask of a new room; only its end is needed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Meeting | RateLimitBody
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
