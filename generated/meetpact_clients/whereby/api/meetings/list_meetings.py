from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.meeting_field import MeetingField
from ...models.meeting_page import MeetingPage
from ...models.rate_limit_body import RateLimitBody
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    fields: list[MeetingField] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_fields: list[str] | Unset = UNSET
    if not isinstance(fields, Unset):
        json_fields = []
        for fields_item_data in fields:
            fields_item = fields_item_data.value
            json_fields.append(fields_item)

    params["fields"] = json_fields

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/meetings",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | MeetingPage | RateLimitBody | None:
    if response.status_code == 200:
        response_200 = MeetingPage.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = cast(Any, None)
        return response_400

    if response.status_code == 401:
        response_401 = cast(Any, None)
        return response_401

    if response.status_code == 404:
        response_404 = cast(Any, None)
        return response_404

    if response.status_code == 429:
        response_429 = RateLimitBody.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | MeetingPage | RateLimitBody]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    fields: list[MeetingField] | Unset = UNSET,
) -> Response[Any | MeetingPage | RateLimitBody]:
    """List meetings

     One page of the organization's meetings. Hand the page's `cursor` back to get the next one, until it
    is null. The order is not published; query parameters it does not know are ignored.

    Args:
        cursor (str | Unset):
        limit (int | Unset):
        fields (list[MeetingField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | MeetingPage | RateLimitBody]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        fields=fields,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    fields: list[MeetingField] | Unset = UNSET,
) -> Any | MeetingPage | RateLimitBody | None:
    """List meetings

     One page of the organization's meetings. Hand the page's `cursor` back to get the next one, until it
    is null. The order is not published; query parameters it does not know are ignored.

    Args:
        cursor (str | Unset):
        limit (int | Unset):
        fields (list[MeetingField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | MeetingPage | RateLimitBody
    """

    return sync_detailed(
        client=client,
        cursor=cursor,
        limit=limit,
        fields=fields,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    fields: list[MeetingField] | Unset = UNSET,
) -> Response[Any | MeetingPage | RateLimitBody]:
    """List meetings

     One page of the organization's meetings. Hand the page's `cursor` back to get the next one, until it
    is null. The order is not published; query parameters it does not know are ignored.

    Args:
        cursor (str | Unset):
        limit (int | Unset):
        fields (list[MeetingField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | MeetingPage | RateLimitBody]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        fields=fields,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    fields: list[MeetingField] | Unset = UNSET,
) -> Any | MeetingPage | RateLimitBody | None:
    """List meetings

     One page of the organization's meetings. Hand the page's `cursor` back to get the next one, until it
    is null. The order is not published; query parameters it does not know are ignored.

    Args:
        cursor (str | Unset):
        limit (int | Unset):
        fields (list[MeetingField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | MeetingPage | RateLimitBody
    """

    return (
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
            fields=fields,
        )
    ).parsed
