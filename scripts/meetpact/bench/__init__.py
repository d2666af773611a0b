"""`meetpact bench`: measurements, each a module of this package with `run() -> None` that prints rows of ratios."""

import argparse
import pkgutil
from importlib import import_module


def add_arguments(parser: argparse.ArgumentParser) -> None:
    topics = sorted(module.name for module in pkgutil.iter_modules(__path__))
    parser.add_argument("topic", nargs="?", choices=topics, help="this one alone")


def run(args: argparse.Namespace) -> int:
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        if args.topic in (None, module.name):
            import_module(f"meetpact.bench.{module.name}").run()
    return 0
