"""Measurements as ratios against something real in the same run; each module here is a topic with `run() -> None`.

A topic with `ALONE` takes so long that it is measured only when it is named.
"""

import argparse
import pkgutil
from importlib import import_module

TOPICS = sorted(module.name for module in pkgutil.iter_modules(__path__))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic", nargs="?", choices=TOPICS, help="measure this only")


def run(args: argparse.Namespace) -> int:
    for topic in [args.topic] if args.topic else TOPICS:
        module = import_module(f"meetpact.bench.{topic}")
        if args.topic or not getattr(module, "ALONE", False):
            module.run()
    return 0
