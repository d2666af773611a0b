"""The wheel: it carries the specs, the clients and the contract tests, and every verb works from it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from meetpact.cli import VERBS
from meetpact.places import CHECKOUT, providers

pytestmark = pytest.mark.skipif(CHECKOUT is None, reason="a wheel is built from the checkout only")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the wheel, as `pip install` lays it out."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys, hatchling.build as b; print(b.build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", build, str(folder)], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    site = folder / "site"
    zipfile.ZipFile(next(folder.glob("*.whl"))).extractall(site)
    return site


def meetpact(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the installed command outside of the checkout; the wheel goes before the editable install."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "meetpact", *arguments]
    return subprocess.run(command, cwd=installed.parent, env=environment, capture_output=True, text=True, check=False)


def test_it_installs_two_packages_and_nothing_else(installed: Path) -> None:
    names = {path.name for path in installed.iterdir()}
    assert {name for name in names if not name.endswith(".dist-info")} == {"meetpact", "meetpact_clients"}


def test_it_carries_specs_clients_and_contract_tests(installed: Path) -> None:
    for provider in providers():
        assert (installed / "meetpact" / "specs" / provider / "openapi.yaml").is_file()
        assert (installed / "meetpact" / "specs" / provider / "facts.yaml").is_file()
        assert (installed / "meetpact_clients" / provider / "py.typed").is_file()
        assert (installed / "meetpact" / "contract_tests" / "behaviours" / provider / "test_access.py").is_file()


def test_it_carries_the_page_of_the_mock_with_its_renderer(installed: Path) -> None:
    assets = installed / "meetpact" / "mock" / "page" / "assets"
    for name in ("index.html", "page.js", "swagger-ui/swagger-ui-bundle.js", "swagger-ui/LICENSE"):
        assert (assets / name).is_file()


def test_verify_works_from_it(installed: Path) -> None:
    done = meetpact(installed, "verify", "--provider", "whereby")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "whereby: what was promised" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["facts"],
        ["regenerate", "--check"],
        ["stackql", "--out", "registry"],
        ["check"],
        ["test", "-q", "-k", "test_lint"],
    ],
    ids=" ".join,
)
def test_the_other_verbs_work_from_it(installed: Path, arguments: list[str]) -> None:
    done = meetpact(installed, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_its_help(installed: Path, verb: str) -> None:
    assert meetpact(installed, verb, "--help").returncode == 0
