"""`meetpact test`: the whole test suite, with pytest's own options."""

import argparse
import os
import sys

import pytest

from meetpact.places import CHECKOUT, CONTRACT_TESTS

PASSES_ARGUMENTS_ON = True
#: The property tests try the same values every time; a later --hypothesis-seed on the command line goes before it.
SEED = "--hypothesis-seed=0"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.usage = "meetpact test [PYTEST-OPTION ...]"


def run(args: argparse.Namespace) -> int:
    rest: list[str] = args.rest
    if CHECKOUT:
        os.chdir(CHECKOUT)
        return int(pytest.main([SEED, *rest]))
    sys.dont_write_bytecode = True
    return int(
        pytest.main(
            [
                SEED,
                "-c",
                os.devnull,
                "--rootdir",
                str(CONTRACT_TESTS),
                "-p",
                "no:cacheprovider",
                *rest,
                str(CONTRACT_TESTS),
            ]
        )
    )
