"""What verify's tests notice beside a stock `schemathesis run`: the same faults, planted into the same mock.

A few of each class of strength's faults, drawn by a fixed seed. The stock run is given the credential and who we are,
all of its phases, and does not stop at a first finding; it noticed a fault when it exits with 1, as it does not on the
mock as it is. It takes a quarter of an hour, so it runs only when it is named.
"""

import multiprocessing
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from meetpact.contract.target import Target
from meetpact.contract.verify import run_tests
from meetpact.errors import MeetpactError
from meetpact.mock.core import Mock
from meetpact.mock.server import serving
from meetpact.spec import Spec, load
from meetpact.strength import planned
from meetpact.strength.fault import CLASSES, Fault, Planter
from meetpact.strength.stand import Stand

ALONE = True
PROVIDER = "cloudflare"
EACH = 3
EXAMPLES = (10, 100)
#: Runs of Schemathesis at once.
JOBS = 2

_faults: list[Fault | None] = []


def run() -> None:
    """Prints, for each class, how many of its faults each side noticed, and what that took."""
    ours: dict[str, float] = {}
    _faults.append(None)  # the mock as it is
    run_tests(Stand([PROVIDER], lambda stand: ours.update(_ours(stand))))
    drawn = [fault for fault in _faults if fault]
    sizes = Counter(fault.kind for fault in drawn)
    print(f"{len(drawn)} faults of {PROVIDER}, {EACH} of each class at most; noticed by")
    print(f"{'':26}" + "".join(f"{kind[:10]:>11}" for kind in sizes) + f"{'all':>11}{'s/fault':>9}")
    _row("verify's tests", ours, drawn)
    for examples in EXAMPLES:
        _row(f"schemathesis run -n {examples}", _theirs(examples), drawn)


def _row(name: str, noticed: dict[str, float], drawn: list[Fault]) -> None:
    sizes = Counter(fault.kind for fault in drawn)
    found = Counter(fault.kind for fault in drawn if noticed[fault.id] >= 0)
    told = "".join(f"{f'{found[kind]} of {size}':>11}" for kind, size in sizes.items())
    seconds = sum(map(abs, noticed.values())) / len(drawn)
    print(f"{name:26}{told}{f'{found.total()} of {len(drawn)}':>11}{seconds:9.2f}", flush=True)


def _ours(stand: Stand) -> dict[str, float]:
    """For each fault that is drawn, the seconds until a test noticed it; below 0 when none did."""
    rehearsal = stand.rehearse(PROVIDER)
    stand.take(rehearsal)
    chance, found = random.Random(0), {}
    every = [fault for fault in planned(PROVIDER, rehearsal) if not fault.equivalent]
    for kind in CLASSES:
        alike = [fault for fault in every if fault.kind == kind]
        for fault in chance.sample(alike, min(EACH, len(alike))):
            _faults.append(fault)
            outcome = stand.try_fault(fault)
            found[fault.id] = outcome.seconds if outcome.noticed_by else -outcome.seconds
    return found


def _theirs(examples: int) -> dict[str, float]:
    """As `_ours`, by a stock run for each."""
    with multiprocessing.get_context("fork").Pool(JOBS) as pool:
        done = pool.starmap(_stock, [(number, examples) for number in range(len(_faults))], 1)
    if done[0][0]:
        raise MeetpactError(f"schemathesis finds something on the mock as it is: it exits with {done[0][0]}.")
    pairs = zip(_faults[1:], done[1:], strict=True)
    return {fault.id: seconds if code == 1 else -seconds for fault, (code, seconds) in pairs if fault}


def _stock(number: int, examples: int) -> tuple[int, float]:
    """The exit code of a stock run on a mock with that fault, and its seconds."""
    mock, fault, spec = Mock([PROVIDER]), _faults[number], load(PROVIDER)
    planter = Planter(mock, PROVIDER)
    if fault:
        fault.plant(planter)
    try:
        return _run(spec, mock, examples)
    finally:
        planter.clear()  # mocks of one spec share its operations


def _run(spec: Spec, mock: Mock, examples: int) -> tuple[int, float]:
    with serving(mock) as url, tempfile.TemporaryDirectory() as folder:
        Path(folder, "schemathesis.toml").write_text(_pins(spec, mock), encoding="utf-8")
        program = str(Path(sys.executable).with_name("schemathesis"))
        command = [program, "run", str(spec.path), "--url", url + spec.base_path, "-n", str(examples), "--seed", "0"]
        command += ["-H", f"Authorization: Bearer {mock.token}", "--generation-database", "none"]
        started = time.perf_counter()
        done = subprocess.run([*command, "--continue-on-failure"], cwd=folder, capture_output=True, check=False)
        return done.returncode, time.perf_counter() - started


def _pins(spec: Spec, mock: Mock) -> str:
    """Who we are: without it most answers were 404, and the stock run would notice less."""
    target = Target("the mock", "http://127.0.0.1", mock=mock)
    found: dict[str, str] = {}
    for operation in spec.operations.values():
        found |= target.identity(operation)
    return "[parameters]\n" + "".join(f'"path.{name}" = "{value}"\n' for name, value in found.items())
