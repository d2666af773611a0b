"""The verb `compat`."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from meetpact.errors import MeetpactError

if TYPE_CHECKING:
    from meetpact.compat.report import Report

FORMATS = ("text", "json", "markdown", "github", "junit", "html")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """BASE and REVISION, how to show what differs, and what fails."""
    parser.usage = "%(prog)s BASE REVISION [options]"
    parser.add_argument(
        "documents", nargs="*", metavar="DOC", help="file, URL, GITREF:PATH or provider; or one git ref"
    )
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--fail-on", choices=("breaking", "warning", "never"), default="breaking")
    parser.add_argument("--ignore", metavar="FILE", type=Path, help="accepted changes, each with a reason")
    parser.add_argument("--witness", choices=("json", "curl", "path"), default="json")
    parser.add_argument("--check-version", action="store_true", help="fail when info.version lags")
    parser.add_argument("--check-changelog", metavar="FILE", type=Path, help="fail when it names no break")
    parser.add_argument("--clients", action="store_true", help="compare the generated clients instead")
    parser.add_argument("--changelog", action="store_true", help="print lines for CHANGELOG.md instead")
    parser.add_argument("--rules", action="store_true", help="list every rule")
    parser.add_argument("--explain", metavar="RULE", help="show a rule's example")


def run(arguments: argparse.Namespace) -> int:
    """Compares, prints, and says by the exit status what it found."""
    if arguments.rules or arguments.explain:
        return _about_rules(arguments.explain)
    pairs = _pairs(arguments.documents)
    if arguments.clients:
        from meetpact.compat.clients import compare_clients

        return compare_clients(pairs, arguments.format)
    from meetpact.compat import compare
    from meetpact.compat.formats import rendered

    reports = [compare(base, revision) for base, revision in pairs]
    if arguments.ignore:
        from meetpact.compat.ignore import applied, read

        entries = read(arguments.ignore)
        reports = _accepted([applied(one, entries) for one in reports])
    if arguments.changelog:
        from meetpact.compat.changelog import proposal

        sys.stdout.write(proposal(reports))
    else:
        sys.stdout.write(rendered(reports, arguments.format, arguments.witness))
    failed = arguments.fail_on != "never" and any(one.fails(arguments.fail_on) for one in reports)
    return int(_unkept(reports, arguments) or failed)


def _unkept(reports: list["Report"], arguments: argparse.Namespace) -> bool:
    """Says on stderr which version and which lines of the changelog are missing."""
    lines = []
    if arguments.check_version:
        lines += [f"{one.revision}: {one.semver.sentence()}" for one in reports if not one.semver.kept]
    if arguments.check_changelog:
        from meetpact.compat.changelog import missing

        lines += [
            f"{arguments.check_changelog}: Unreleased lacks: {line}"
            for line in missing(reports, arguments.check_changelog)
        ]
    for line in lines:
        print(line, file=sys.stderr)
    return bool(lines)


def _accepted(reports: list["Report"]) -> list["Report"]:
    """An entry is unmatched only when it fits in no report; the last one says so."""
    from dataclasses import replace

    unmatched = [line for line in reports[0].unmatched if all(line in one.unmatched for one in reports)]
    return [replace(one, unmatched=unmatched if one is reports[-1] else []) for one in reports]


def _pairs(documents: list[str]) -> list[tuple[str, str]]:
    if len(documents) == 2:
        return [(documents[0], documents[1])]
    if len(documents) != 1:
        raise MeetpactError(
            "expected BASE and REVISION, or a git ref alone. Example: meetpact compat main:whereby whereby"
        )
    from meetpact.places import providers

    known = _in_ref(documents[0])
    names = [name for name in providers() if name in known]
    gone = [name for name in known if name not in names]
    if names and gone:
        raise MeetpactError(
            f"spec/{gone[0]}: in {documents[0]} and not here; compare it with what took its place: "
            f"meetpact compat {documents[0]}:{gone[0]} FILE"
        )
    if not names:
        raise MeetpactError(
            f"{documents[0]}: no git ref with a provider's spec; give BASE and REVISION to compare two documents"
        )
    return [(f"{documents[0]}:{name}", name) for name in names]


def _in_ref(ref: str) -> list[str]:
    """The providers that have a spec in a git ref."""
    import subprocess

    if ref.startswith("-"):
        return []
    command = ["git", "ls-tree", "-r", "--name-only", "--full-tree", ref, "--", "spec/"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    paths = [path.split("/") for path in done.stdout.splitlines()]
    return [path[1] for path in paths if len(path) == 3 and path[2] == "openapi.yaml"]


def _about_rules(wanted: str | None) -> int:
    from meetpact.compat.rules import table

    rules = table()
    if wanted is None:
        for rule in rules.values():
            print(f"{rule.id:58} {rule.level:13} {rule.direction:9} {rule.says}")
        return 0
    if wanted not in rules:
        from difflib import get_close_matches

        near = get_close_matches(wanted, rules, 1)
        raise MeetpactError(
            f"no rule '{wanted}'.{f' Did you mean {near[0]!r}?' if near else ''} meetpact compat --rules lists them."
        )
    from meetpact.compat.examples import explained

    print(explained(rules[wanted]))
    return 0
