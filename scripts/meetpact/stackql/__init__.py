"""`meetpact stackql`: a provider for StackQL, which queries the API, or the mock, with SQL."""

import argparse
import re
from pathlib import Path

from meetpact.errors import MeetpactError
from meetpact.places import shown
from meetpact.spec import read
from meetpact.stackql.emitter import VERSION, export
from meetpact.stackql.mapping import FILE, mapped, table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="write DIR/src/<provider>/<version>/")
    parser.add_argument("--server-url", default="", metavar="URL", help="of the API or a mock; the real API by default")
    parser.add_argument("--provider-name", default="", metavar="P", help="its name in SQL (default: the spec's)")
    parser.add_argument("--provider-version", default=VERSION, metavar="V", help="(default: %(default)s)")


def run(args: argparse.Namespace) -> int:
    _check(args)
    names = mapped()
    if len(names) > 1 and (args.server_url or args.provider_name):
        raise MeetpactError(f"{', '.join(names)} each have a {FILE}; one --server-url or --provider-name fits one.")
    for name in names:
        try:
            files = export(
                table(read(name)),
                args.out,
                server_url=args.server_url,
                provider=args.provider_name,
                version=args.provider_version,
            )
        except OSError as error:
            raise MeetpactError(f"cannot write to {args.out}: {error.strerror or error}.") from error
        for path in files:
            print(shown(path))
    return 0


def _check(args: argparse.Namespace) -> None:
    if args.server_url and not re.fullmatch(r"https?://[^\s/{}?#]+(/[^\s/{}?#]+)*", args.server_url):
        raise MeetpactError(
            "expected --server-url with http:// or https://, without variables and without a slash at its end, "
            f"but got {args.server_url}."
        )
    if args.provider_name and not re.fullmatch(r"[a-z][a-z0-9_]*", args.provider_name):
        raise MeetpactError(f"expected --provider-name in snake_case but got {args.provider_name!r}.")
    if not re.fullmatch(r"v?\d+\.\d+\.\d+", args.provider_version):
        raise MeetpactError(f"expected --provider-version such as {VERSION} but got {args.provider_version!r}.")
