"""The reference models: they share nothing with the mock, know the facts they cite, and raise no false alarm."""

import ast
from pathlib import Path

import pytest
from meetpact.contract import models
from meetpact.contract.bundled import in_process
from meetpact.contract.plugin import Session
from meetpact.contract.progress import Progress
from meetpact.contract.verify import run_tests
from meetpact.facts import facts_of
from meetpact.mock.core import Mock
from meetpact.places import providers

MODELS = Path(models.__file__).parent


def tree(provider: str) -> ast.Module:
    return ast.parse((MODELS / f"{provider}.py").read_text(encoding="utf-8"))


def test_every_provider_has_a_model() -> None:
    assert sorted(path.stem for path in MODELS.glob("[a-z]*.py")) == providers()


@pytest.mark.parametrize("provider", providers())
def test_a_model_knows_nothing_of_the_mock(provider: str) -> None:
    imported = [node.module or "" for node in ast.walk(tree(provider)) if isinstance(node, ast.ImportFrom)]
    imported += [
        alias.name for node in ast.walk(tree(provider)) if isinstance(node, ast.Import) for alias in node.names
    ]
    assert not [name for name in imported if name.startswith("meetpact.mock")]


@pytest.mark.parametrize("provider", providers())
def test_the_facts_that_a_model_cites_are_behaviours(provider: str) -> None:
    calls = [node for node in ast.walk(tree(provider)) if isinstance(node, ast.Call)]
    judging = [call for call in calls if getattr(call.func, "attr", "") in ("check", "same", "stamped", "same_row")]
    cited = {call.args[0].value for call in judging if isinstance(call.args[0], ast.Constant)}
    assert cited
    assert cited <= {fact.id for fact in facts_of(provider).behaviours}


@pytest.mark.parametrize(("provider", "seed"), [*zip(providers(), (1, 42, 1234), strict=True)])
def test_a_walk_finds_nothing_wrong_with_the_mock_whatever_the_seed(provider: str, seed: int) -> None:
    session = Session([provider], seed, in_process(Mock([provider], seed=seed)))
    assert run_tests(session, Progress(quiet=True), select="test_stateful") == 0
    assert not session.ledger.broken
