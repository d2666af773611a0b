from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_body import ErrorBody
from ...models.gateway_error_body import GatewayErrorBody
from ...models.participant_page import ParticipantPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    *,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["page_no"] = page_no

    params["per_page"] = per_page

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants".format(
            account_id=quote(str(account_id), safe=""),
            app_id=quote(str(app_id), safe=""),
            meeting_id=quote(str(meeting_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage | None:
    if response.status_code == 200:
        response_200 = ParticipantPage.from_dict(response.json())

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
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage]:
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
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage]:
    """Fetch all participants of a meeting

     The participants of this meeting and of no other, without their tokens, the newest first.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        page_no (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        app_id=app_id,
        meeting_id=meeting_id,
        page_no=page_no,
        per_page=per_page,
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
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage | None:
    """Fetch all participants of a meeting

     The participants of this meeting and of no other, without their tokens, the newest first.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        page_no (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage
    """

    return sync_detailed(
        account_id=account_id,
        app_id=app_id,
        meeting_id=meeting_id,
        client=client,
        page_no=page_no,
        per_page=per_page,
    ).parsed


async def asyncio_detailed(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    *,
    client: AuthenticatedClient,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage]:
    """Fetch all participants of a meeting

     The participants of this meeting and of no other, without their tokens, the newest first.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        page_no (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage]
    """

    kwargs = _get_kwargs(
        account_id=account_id,
        app_id=app_id,
        meeting_id=meeting_id,
        page_no=page_no,
        per_page=per_page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    account_id: str,
    app_id: str,
    meeting_id: UUID,
    *,
    client: AuthenticatedClient,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage | None:
    """Fetch all participants of a meeting

     The participants of this meeting and of no other, without their tokens, the newest first.

    Args:
        account_id (str):
        app_id (str):
        meeting_id (UUID):
        page_no (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | ErrorBody | GatewayErrorBody | ParticipantPage
    """

    return (
        await asyncio_detailed(
            account_id=account_id,
            app_id=app_id,
            meeting_id=meeting_id,
            client=client,
            page_no=page_no,
            per_page=per_page,
        )
    ).parsed
