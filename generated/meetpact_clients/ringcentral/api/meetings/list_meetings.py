from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.meeting_page import MeetingPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    account_id: str,
    extension_id: str,
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["page"] = page

    params["perPage"] = per_page

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/restapi/v1.0/account/{account_id}/extension/{extension_id}/meeting".format(
            account_id=quote(str(account_id), safe=""),
            extension_id=quote(str(extension_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | MeetingPage | None:
    if response.status_code == 200:
        response_200 = MeetingPage.from_dict(response.json())

        return response_200

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
) -> Response[ErrorBody | MeetingPage]:
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
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[ErrorBody | MeetingPage]:
    """Get scheduled meetings

     Lists the meetings of an extension, a page at a time. Instant meetings are never among them, and
    neither are Scheduled ones whose start time has passed.

    Args:
        account_id (str):
        extension_id (str):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | MeetingPage]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        extension_id=extension_id,
        page=page,
        per_page=per_page,
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
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> ErrorBody | MeetingPage | None:
    """Get scheduled meetings

     Lists the meetings of an extension, a page at a time. Instant meetings are never among them, and
    neither are Scheduled ones whose start time has passed.

    Args:
        account_id (str):
        extension_id (str):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | MeetingPage
    """

    return sync_detailed(
        account_id=account_id,
        extension_id=extension_id,
        client=client,
        page=page,
        per_page=per_page,
    ).parsed


async def asyncio_detailed(
    account_id: str,
    extension_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[ErrorBody | MeetingPage]:
    """Get scheduled meetings

     Lists the meetings of an extension, a page at a time. Instant meetings are never among them, and
    neither are Scheduled ones whose start time has passed.

    Args:
        account_id (str):
        extension_id (str):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | MeetingPage]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        extension_id=extension_id,
        page=page,
        per_page=per_page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    account_id: str,
    extension_id: str,
    *,
    client: AuthenticatedClient,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> ErrorBody | MeetingPage | None:
    """Get scheduled meetings

     Lists the meetings of an extension, a page at a time. Instant meetings are never among them, and
    neither are Scheduled ones whose start time has passed.

    Args:
        account_id (str):
        extension_id (str):
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | MeetingPage
    """

    return (
        await asyncio_detailed(
            account_id=account_id,
            extension_id=extension_id,
            client=client,
            page=page,
            per_page=per_page,
        )
    ).parsed
