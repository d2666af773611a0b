"""`verify --spec`: the spec-driven part on somebody's own document, of OpenAPI 3.0 or 3.1."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import shop
from meetpact.claims import claims
from meetpact.contract.foreign import read_foreign
from meetpact.errors import MeetpactError
from meetpact.places import providers
from meetpact.report.report import Report, read
from meetpact.spec import load


def verified(tmp_path: Path, document: dict[str, Any], *faults: str) -> tuple[Any, Report, list[int]]:
    """A run on the shop, its report, and the pets that are left."""
    path = tmp_path / "shop.json"
    path.write_text(json.dumps(document))
    server = subprocess.Popen(
        [sys.executable, shop.__file__, *faults], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert server.stdout
    try:
        url = server.stdout.readline().strip()
        command = [sys.executable, "-m", "meetpact", "verify", "--spec", str(path), "--target", url]
        options = ["--writes", "--rate", "5000", "--budget", "3000", "--report", str(tmp_path / "out")]
        environment = {**os.environ, "MEETPACT_TOKEN": "shop-key", "GITHUB_ACTIONS": ""}
        done = subprocess.run(
            [*command, *options], capture_output=True, text=True, check=False, env=environment, cwd=tmp_path, timeout=60
        )
        left, _ = server.communicate("", timeout=10)
    finally:
        server.kill()
        server.wait()
    assert done.stderr == "", done.stderr
    return done, read(tmp_path / "out"), json.loads(left.splitlines()[-1])


def as_31(document: dict[str, Any]) -> dict[str, Any]:
    """The same document in the words of OpenAPI 3.1."""
    found: dict[str, Any] = json.loads(json.dumps(document))
    found["openapi"] = "3.1.0"
    found["components"]["schemas"]["Pet"]["properties"]["weight"] = {"type": ["number", "null"], "exclusiveMinimum": 0}
    return found


@pytest.mark.parametrize("document", [shop.DOCUMENT, as_31(shop.DOCUMENT)], ids=["3.0", "3.1"])
def test_an_api_that_keeps_its_document_holds_and_is_left_as_it_was(document: dict[str, Any], tmp_path: Path) -> None:
    done, report, left = verified(tmp_path, document)
    assert done.returncode == 0, done.stdout
    assert not report.having("broken", "unconfirmed")
    held = {subject.id for subject in report.having("held")}
    for id in (
        "Kind/enum/cat", "Pet/properties/name/minLength", "Pet/required/name", "postPets/responses/201",
        "deletePetsPetId/responses/204", "getPets/security", "Pet/properties/weight/type",
    ):  # fmt: skip
        assert id in held, id
    assert left == []
    assert all(subject.facts[0].origin == "documented: Pet shop" for subject in report.subjects)


def test_an_api_that_breaks_its_document_is_told_where(tmp_path: Path) -> None:
    done, report, _ = verified(tmp_path, shop.DOCUMENT, "any-kind", "text-id")
    assert done.returncode == 1, done.stdout
    broken = {subject.id for subject in report.having("broken")}
    python = [subject.evidence.python for subject in report.having("broken") if subject.evidence]
    assert all(text.startswith("import os, httpx") for text in python)
    assert any("os.environ['MEETPACT_TOKEN']" in text for text in python)
    assert {"Kind/enum/cat", "Kind/enum/dog", "Pet/properties/id/type"} <= broken
    assert "shop-key" not in done.stdout + "".join(path.read_text() for path in (tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("swagger: '2.0'\npaths: {}", "expected an OpenAPI 3.0 or 3.1 document with paths but got Swagger 2.0"),
        ("a: 1", "but got openapi=nothing"),
        ("openapi: 3.1.0\ninfo: {title: x}\npaths: {}", "has no operation that can be tested"),
        ("openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {$ref: 'other.yaml#/a'}}}}}", "Bundle it first"),
        ("openapi: 3.1.0\npaths: {/a: {get: {}}}", "is no valid OpenAPI document"),
        ("openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {$ref: '#/none'}}}}}", "is no valid OpenAPI document"),
    ],
)
def test_a_document_that_cannot_be_used_is_one_line(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(text)
    with pytest.raises(MeetpactError, match=r"^[^\n]*$") as caught:
        read_foreign(path, "http://127.0.0.1:1")
    assert said in str(caught.value)


@pytest.mark.parametrize("provider", providers())
def test_our_own_specs_read_as_somebody_elses_have_the_same_claims(provider: str) -> None:
    found = read_foreign(load(provider).path, "http://127.0.0.1:1")
    known = {claim.address for claim in claims(load(provider))}
    assert {claim.address for claim in claims(found.spec)} == known
    assert found.notes == []


def test_a_document_without_a_target_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MeetpactError, match="--spec needs a --target"):
        read_foreign(tmp_path / "any", "mock")
