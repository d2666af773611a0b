"""The generated clients beside plain httpx, the bare generator's client and the vendor's SDK."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from meetpact.errors import MeetpactError
from meetpact.mock.core import Mock
from meetpact.mock.server import serving
from meetpact.rivals import BASE, VENDOR, bare_client

ACCOUNT, APP = "023e105f4ecef8ad9ca31a8372d0c353", "14a396e7-ca44-4937-bf1f-050a69118543"
PATH = f"/accounts/{ACCOUNT}/realtime/kit/{APP}/meetings"
NAMES = f"account_id={ACCOUNT!r}, app_id={APP!r}"
EMPTY = '{"success": true, "data": [], "paging": {"total_count": 0, "start_offset": 0, "end_offset": 0}}'
BLOCKS, CALLS, STARTS = 15, 40, 11
Row = tuple[str, float, str, str]


def run() -> None:
    """Prints a row for each promise: the ratio, what it should be, and what it was with the bare generator."""
    with TemporaryDirectory() as folder, bare_client(Path(folder)):
        vendor = find_spec("cloudflare") is not None
        rows = [*_of_calls(vendor), *_of_starts(Path(folder), vendor), *_of_regenerating(Path(folder))]
        print(f"{'clients (CPU time, interleaved)':58} {'ratio':>6}  {'goal':>7}  before")
        for what, ratio, goal, before in rows:
            print(f"{what:58} {ratio:6.2f}  {goal:>7}  {before}")
        if not vendor:
            print(f"the vendor's SDK was left out: pip install {VENDOR}")


def body() -> bytes:
    """A list of 30 meetings, about 14 kB."""
    audio = {"channel": "stereo", "codec": "AAC", "export_file": True}
    meeting = {
        "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
        "created_at": "2026-05-04T08:15:30.000Z",
        "updated_at": "2026-05-04T08:15:30.000Z",
        "title": "Weekly review of the northern region",
        "status": "ACTIVE",
        "live_stream_on_start": False,
        "persist_chat": True,
        "record_on_start": True,
        "session_keep_alive_time_in_secs": 120,
        "summarize_on_end": True,
        "transcribe_on_end": True,
        "recording_config": {"max_seconds": 3600, "file_name_prefix": "review-", "audio_config": audio},
    }
    paging = {"total_count": 30, "start_offset": 1, "end_offset": 30}
    return json.dumps({"success": True, "data": [meeting] * 30, "paging": paging}).encode()


def medians(subjects: dict[str, Callable[[], object]], blocks: int, calls: int) -> dict[str, float]:
    """CPU seconds of one call of each subject: the median over blocks that take turns."""
    taken: dict[str, list[float]] = {name: [] for name in subjects}
    for call in subjects.values():
        call()
    for _ in range(blocks):
        for name, call in subjects.items():
            start = time.process_time()
            for _ in range(calls):
                call()
            taken[name].append((time.process_time() - start) / calls)
    return {name: statistics.median(times) for name, times in taken.items()}


def _of_calls(vendor: bool) -> list[Row]:
    content = body()
    headers = {"Content-Type": "application/json"}

    def transport() -> httpx.MockTransport:
        return httpx.MockTransport(lambda request: httpx.Response(200, headers=headers, content=content))

    from meetpact_clients.cloudflare import Cloudflare

    plain = httpx.Client(base_url=BASE, headers={"Authorization": "Bearer t"}, transport=transport())
    ours = Cloudflare("t", account_id=ACCOUNT, app_id=APP, transport=transport())
    strict = ours.with_options(strict=True)
    bare: Any = import_module("bare.client").AuthenticatedClient(BASE, "t", httpx_args={"transport": transport()})
    listing: Any = import_module("bare.api.meetings.list_meetings")
    subjects: dict[str, Callable[[], object]] = {
        "plain": lambda: plain.get(PATH).json(),
        "ours": lambda: ours.list_meetings().first(),
        "strict": lambda: strict.list_meetings().first(),
        "bare": lambda: listing.sync_detailed(ACCOUNT, APP, client=bare),
    }
    if vendor:
        sdk: Any = import_module("cloudflare").Cloudflare(
            api_token="t", http_client=httpx.Client(transport=transport())
        )
        subjects["vendor"] = lambda: sdk.realtime_kit.meetings.get(APP, account_id=ACCOUNT)
    taken = medians(subjects, BLOCKS, CALLS)
    rows: list[Row] = [
        ("list of 30: ours / (httpx + json)", taken["ours"] / taken["plain"], "<= 1.6", "2.56"),
        ("list of 30: bare generator / (httpx + json)", taken["bare"] / taken["plain"], "", ""),
        ("list of 30: strict / lenient", taken["strict"] / taken["ours"], "<= 1.5", "no strict mode"),
    ]
    if vendor:
        rows.insert(1, ("list of 30: vendor's SDK / ours", taken["vendor"] / taken["ours"], ">= 6", "3.9"))
    return rows


def _cpu(*command: str, folder: Path) -> float:
    """CPU seconds of a process and its children."""
    path = os.pathsep.join([str(folder), *filter(None, sys.path)])
    environment = os.environ | {"PYTHONPATH": path, "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # everybody is measured with .pyc files
    process = subprocess.Popen([sys.executable, "-P", *command], env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise MeetpactError(f"cannot measure {command[-1]}.")
    return usage.ru_utime + usage.ru_stime


def _starts(scripts: dict[str, list[str]], folder: Path, runs: int) -> dict[str, float]:
    taken: dict[str, list[float]] = {name: [] for name in scripts}
    for turn in range(runs + 1):
        for name, command in scripts.items():
            seconds = _cpu(*command, folder=folder)
            if turn:  # the first one writes the .pyc files
                taken[name].append(seconds)
    return {name: statistics.median(times) for name, times in taken.items()}


def _of_starts(folder: Path, vendor: bool) -> list[Row]:
    plain = "import httpx; http = httpx.Client(headers={'Authorization': 'Bearer mock-token'}%s)"
    ours = f"from meetpact_clients.cloudflare import Cloudflare as C; c = C('mock-token', {NAMES}%s)"
    bare = "from bare import AuthenticatedClient as C; from bare.api.meetings.list_meetings import sync; "
    sdk = "from cloudflare import Cloudflare as C; m = C(api_token='mock-token'%s).realtime_kit.meetings"
    memory = f", transport=httpx.MockTransport(lambda r: httpx.Response(200, content={EMPTY!r}))"
    with serving(Mock(["cloudflare"])) as url:
        base = f"{url}/client/v4"
        scripts = {
            "python": "pass",
            "httpx": "import httpx",
            "whereby": "import meetpact_clients.whereby",
            "plain": f"{plain % ''}; http.get",
            "ours": f"{ours % ''}; c.list_meetings",
            "bare": f"{bare}C({BASE!r}, 't').get_httpx_client()",
            "plain in memory": f"{plain % memory}; http.get({BASE + PATH!r}).json()",
            "ours in memory": f"import httpx; {ours % memory}; c.list_meetings().first()",
            "plain over http": f"{plain % ''}; http.get({base + PATH!r}).json()",
            "ours over http": f"{ours % f', base_url={base!r}'}; c.list_meetings().first()",
        }
        if vendor:
            client = f", http_client=httpx.Client({memory[2:]})"
            called = f"m.get({APP!r}, account_id={ACCOUNT!r})"
            scripts["vendor"] = f"{sdk % ''}; m.get"
            scripts["vendor in memory"] = f"import httpx; {sdk % client}; {called}"
            scripts["vendor over http"] = f"{sdk % f', base_url={base!r}'}; {called}"
        taken = _starts({name: ["-c", script] for name, script in scripts.items()}, folder, STARTS)
    net = {name: seconds - taken["python"] for name, seconds in taken.items()}
    rows: list[Row] = [
        ("import meetpact_clients.whereby / import httpx", net["whereby"] / net["httpx"], "<= 1.35", "1.69"),
        ("ready to call: ours / plain httpx", net["ours"] / net["plain"], "<= 1.25", "1.41"),
        ("ready to call: bare generator / plain httpx", net["bare"] / net["plain"], "", ""),
    ]
    if vendor:
        rows.append(("ready to call: vendor's SDK / ours", net["vendor"] / net["ours"], ">= 3", "2.6"))
    for how in ("in memory", "over http"):
        rows.append(
            (f"ready and called once, {how}: ours / plain httpx", net[f"ours {how}"] / net[f"plain {how}"], "", "")
        )
        if vendor:
            ratio = net[f"vendor {how}"] / net[f"ours {how}"]
            rows.append((f"ready and called once, {how}: vendor's SDK / ours", ratio, "", ""))
    return rows


def _of_regenerating(folder: Path) -> list[Row]:
    commands = {
        "generator": ["-c", "import openapi_python_client.cli"],
        "ours": ["-m", "meetpact", "regenerate", "--out", str(folder / "generated")],
    }
    taken = _starts(commands, folder, 5)
    what = "regenerating all three / importing the generator"
    return [(what, taken["ours"] / taken["generator"], "<= 3.5", "5.8 (three times 408 ms / 212 ms)")]
