"""`meetpact mock export`: the state of a mock as a file that `--seed` loads."""

import argparse
import sys
from typing import Any

import httpx
import yaml

from meetpact.errors import MeetpactError
from meetpact.mock import document
from meetpact.mock.core import Mock


class _Dumper(yaml.CSafeDumper):
    """YAML without anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def export(args: argparse.Namespace, mock: Mock) -> int:
    """Prints the state of a running mock (`--url`), of a database (`--state`), or what a seed is filled in to."""
    found = _fetched(args.url, args.control_token) if args.url else document.state_of(mock)
    yaml.dump(found, sys.stdout, Dumper=_Dumper, sort_keys=False, allow_unicode=True)
    return 0


def _fetched(url: str, token: str | None) -> Any:
    headers = {"authorization": f"Bearer {token}"} if token else {}
    try:
        answer = httpx.get(f"{url.rstrip('/')}/_mock/state", headers=headers, timeout=30)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise MeetpactError(f"no mock answers at {url}: {error}") from None
    if answer.status_code != 200:
        raise MeetpactError(f"{url} refuses its state with {answer.status_code}: {answer.text[:200]}")
    return answer.json()
