"""The command `meetpact`: one verb a module, each with `add_arguments` and `run`."""

import argparse
import os
import sys
from importlib import import_module

from meetpact import __version__
from meetpact.errors import LocatedError, MeetpactError

#: verb -> (module, one line of help, an example)
VERBS = {
    "verify": ("meetpact.contract.verify", "give every claim of the specs a verdict on a target", "--provider whereby"),
    "report": ("meetpact.report.merge", "join the reports of the shards of a run", "merge one two --report whole"),
    "strength": ("meetpact.strength", "break the mock one fault at a time; who notices?", "--provider whereby"),
    "test": ("meetpact.contract.suite", "run the whole test suite (pytest's own options work)", "-k bounds"),
    "mock": ("meetpact.mock.server", "serve the mock of all providers over HTTP", "--port 0"),
    "compat": ("meetpact.compat.command", "what breaks for callers between two documents", "main:whereby whereby"),
    "facts": ("meetpact.why", "say why we believe a thing", "whereby createMeeting/responses/403"),
    "regenerate": ("meetpact.regenerate", "write all that is generated from the specs anew", "--check"),
    "stackql": ("meetpact.stackql", "write a StackQL provider: SQL on the API or the mock", "--out registry"),
    "check": ("meetpact.check", "lint, types, spec rules and drift; writes nothing", "--only lint"),
    "bench": ("meetpact.bench", "measure, as ratios against something real in the same run", "mock"),
}

EXAMPLES = """
examples:
  meetpact verify                  every claim of every spec, on the bundled mock
  meetpact mock --port 0           a mock server; its URL is the first line printed

exit status: 0 clean, 1 found something, 2 could not run"""


class _Parser(argparse.ArgumentParser):
    """The parser of `meetpact`: one line for each verb, so that its help fits a screen."""

    def format_help(self) -> str:
        verbs = [f"  {verb:11} {line}" for verb, (_, line, _) in VERBS.items()]
        head = ["usage: meetpact [--version] VERB [--help] ...", "", f"{self.description}", "", "verbs:"]
        return "\n".join([*head, *verbs, EXAMPLES, ""])


def parser() -> argparse.ArgumentParser:
    """The parser of `meetpact`; a verb's module is imported when it is called."""
    whole = _Parser(
        prog="meetpact",
        description="Curated OpenAPI specs of meetings APIs: verify them, mock them, generate their clients.",
    )
    whole.add_argument("--version", action="version", version=f"meetpact {__version__}")
    whole.add_argument("verb", metavar="VERB", choices=list(VERBS))
    return whole


def run(argv: list[str]) -> int:
    """Runs one verb; raises what it raises."""
    if not argv or argv[0] not in VERBS:
        parser().parse_args(argv or ["--help"])
    verb, rest = argv[0], argv[1:]
    module_name, line, example = VERBS[verb]
    module = import_module(module_name)
    one = argparse.ArgumentParser(
        prog=f"meetpact {verb}",
        description=line[0].upper() + line[1:] + ".",
        epilog=f"example:\n  meetpact {verb} {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.add_arguments(one)
    if getattr(module, "PASSES_ARGUMENTS_ON", False):
        known, unknown = one.parse_known_args(rest)
        known.rest = unknown
    else:
        known = one.parse_args(rest)
    code: int = module.run(known)
    return code


def main(argv: list[str] | None = None) -> int:
    """The entry point: turns the expected errors into one line on stderr and exit 2."""
    try:
        return run(sys.argv[1:] if argv is None else argv)
    except LocatedError as error:
        print(error, file=sys.stderr)
    except MeetpactError as error:
        print(f"meetpact: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return 2
