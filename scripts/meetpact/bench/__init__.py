"""Measurements as ratios against something real in the same run; each module here is a topic with `run() -> None`."""

import argparse
import pkgutil
from importlib import import_module

TOPICS = sorted(module.name for module in pkgutil.iter_modules(__path__))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic", nargs="?", choices=TOPICS, help="measure this only")


def run(args: argparse.Namespace) -> int:
    for topic in [args.topic] if args.topic else TOPICS:
        import_module(f"meetpact.bench.{topic}").run()
    return 0
