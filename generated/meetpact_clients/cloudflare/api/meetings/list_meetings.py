import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.gateway_error_body import GatewayErrorBody
from ...models.meeting_page import MeetingPage
from ...models.meeting_status import MeetingStatus
from ...types import UNSET, Response, Unset


def _get_kwargs(
    account_id: str,
    app_id: str,
    *,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: MeetingStatus | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["page_no"] = page_no

    params["per_page"] = per_page

    json_start_time: str | Unset = UNSET
    if not isinstance(start_time, Unset):
        json_start_time = start_time.isoformat()
    params["start_time"] = json_start_time

    json_end_time: str | Unset = UNSET
    if not isinstance(end_time, Unset):
        json_end_time = end_time.isoformat()
    params["end_time"] = json_end_time

    params["search"] = search

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status.value

    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/accounts/{account_id}/realtime/kit/{app_id}/meetings".format(
            account_id=quote(str(account_id), safe=""),
            app_id=quote(str(app_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage | None:
    if response.status_code == 200:
        response_200 = MeetingPage.from_dict(response.json())

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

    if response.status_code == 429:
        response_429 = ErrorBody.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    account_id: str,
    app_id: str,
    *,
    client: AuthenticatedClient,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: MeetingStatus | Unset = UNSET,
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage]:
    """Fetch all meetings for an App

     The meetings of this app and of no other, the newest first. Filters add up: a meeting has to pass
    all that are given.

    Args:
        account_id (str):
        app_id (str):
        page_no (int | Unset):
        per_page (int | Unset):
        start_time (datetime.datetime | Unset):
        end_time (datetime.datetime | Unset):
        search (str | Unset):
        status (MeetingStatus | Unset): Nobody can join an INACTIVE meeting, and no session starts
            in it; it stays where it is and can be reopened.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        app_id=app_id,
        page_no=page_no,
        per_page=per_page,
        start_time=start_time,
        end_time=end_time,
        search=search,
        status=status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    account_id: str,
    app_id: str,
    *,
    client: AuthenticatedClient,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: MeetingStatus | Unset = UNSET,
) -> ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage | None:
    """Fetch all meetings for an App

     The meetings of this app and of no other, the newest first. Filters add up: a meeting has to pass
    all that are given.

    Args:
        account_id (str):
        app_id (str):
        page_no (int | Unset):
        per_page (int | Unset):
        start_time (datetime.datetime | Unset):
        end_time (datetime.datetime | Unset):
        search (str | Unset):
        status (MeetingStatus | Unset): Nobody can join an INACTIVE meeting, and no session starts
            in it; it stays where it is and can be reopened.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage
    """

    return sync_detailed(
        account_id=account_id,
        app_id=app_id,
        client=client,
        page_no=page_no,
        per_page=per_page,
        start_time=start_time,
        end_time=end_time,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    account_id: str,
    app_id: str,
    *,
    client: AuthenticatedClient,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: MeetingStatus | Unset = UNSET,
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage]:
    """Fetch all meetings for an App

     The meetings of this app and of no other, the newest first. Filters add up: a meeting has to pass
    all that are given.

    Args:
        account_id (str):
        app_id (str):
        page_no (int | Unset):
        per_page (int | Unset):
        start_time (datetime.datetime | Unset):
        end_time (datetime.datetime | Unset):
        search (str | Unset):
        status (MeetingStatus | Unset): Nobody can join an INACTIVE meeting, and no session starts
            in it; it stays where it is and can be reopened.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        app_id=app_id,
        page_no=page_no,
        per_page=per_page,
        start_time=start_time,
        end_time=end_time,
        search=search,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    account_id: str,
    app_id: str,
    *,
    client: AuthenticatedClient,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: MeetingStatus | Unset = UNSET,
) -> ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage | None:
    """Fetch all meetings for an App

     The meetings of this app and of no other, the newest first. Filters add up: a meeting has to pass
    all that are given.

    Args:
        account_id (str):
        app_id (str):
        page_no (int | Unset):
        per_page (int | Unset):
        start_time (datetime.datetime | Unset):
        end_time (datetime.datetime | Unset):
        search (str | Unset):
        status (MeetingStatus | Unset): Nobody can join an INACTIVE meeting, and no session starts
            in it; it stays where it is and can be reopened.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | ErrorBody | GatewayErrorBody | MeetingPage
    """

    return (
        await asyncio_detailed(
            account_id=account_id,
            app_id=app_id,
            client=client,
            page_no=page_no,
            per_page=per_page,
            start_time=start_time,
            end_time=end_time,
            search=search,
            status=status,
        )
    ).parsed
