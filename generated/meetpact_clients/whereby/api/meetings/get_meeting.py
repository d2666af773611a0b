from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.meeting import Meeting
from ...models.meeting_field import MeetingField
from ...models.rate_limit_body import RateLimitBody
from ...types import UNSET, Response, Unset


def _get_kwargs(
    meeting_id: str,
    *,
    fields: list[MeetingField] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

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
        "url": "/meetings/{meeting_id}".format(
            meeting_id=quote(str(meeting_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Meeting | RateLimitBody | None:
    if response.status_code == 200:
        response_200 = Meeting.from_dict(response.json())

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
) -> Response[Any | Meeting | RateLimitBody]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    meeting_id: str,
    *,
    client: AuthenticatedClient,
    fields: list[MeetingField] | Unset = UNSET,
) -> Response[Any | Meeting | RateLimitBody]:
    """Fetch a meeting

     One meeting as it was created, for as long as its room lives. The host's and the viewers' addresses
    come only when `fields` asks for them, whatever the meeting was created with.

    Args:
        meeting_id (str):
        fields (list[MeetingField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Meeting | RateLimitBody]
    """

    kwargs = _get_kwargs(
        meeting_id=meeting_id,
        fields=fields,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    meeting_id: str,
    *,
    client: AuthenticatedClient,
    fields: list[MeetingField] | Unset = UNSET,
) -> Any | Meeting | RateLimitBody | None:
    """Fetch a meeting

     One meeting as it was created, for as long as its room lives. The host's and the viewers' addresses
    come only when `fields` asks for them, whatever the meeting was created with.

    Args:
        meeting_id (str):
        fields (list[MeetingField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Meeting | RateLimitBody
    """

    return sync_detailed(
        meeting_id=meeting_id,
        client=client,
        fields=fields,
    ).parsed


async def asyncio_detailed(
    meeting_id: str,
    *,
    client: AuthenticatedClient,
    fields: list[MeetingField] | Unset = UNSET,
) -> Response[Any | Meeting | RateLimitBody]:
    """Fetch a meeting

     One meeting as it was created, for as long as its room lives. The host's and the viewers' addresses
    come only when `fields` asks for them, whatever the meeting was created with.

    Args:
        meeting_id (str):
        fields (list[MeetingField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Meeting | RateLimitBody]
    """

    kwargs = _get_kwargs(
        meeting_id=meeting_id,
        fields=fields,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    meeting_id: str,
    *,
    client: AuthenticatedClient,
    fields: list[MeetingField] | Unset = UNSET,
) -> Any | Meeting | RateLimitBody | None:
    """Fetch a meeting

     One meeting as it was created, for as long as its room lives. The host's and the viewers' addresses
    come only when `fields` asks for them, whatever the meeting was created with.

    Args:
        meeting_id (str):
        fields (list[MeetingField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Meeting | RateLimitBody
    """

    return (
        await asyncio_detailed(
            meeting_id=meeting_id,
            client=client,
            fields=fields,
        )
    ).parsed
