"""The specs' own history: every step from one version to the next is settled with evidence."""

import subprocess

import pytest
from meetpact.compat import compare
from meetpact.places import CHECKOUT, providers


def versions(provider: str) -> list[str]:
    """The commits of the main line that changed a provider's spec, the oldest first; none outside of a repository."""
    if CHECKOUT is None:
        return []
    path = f"spec/{provider}/openapi.yaml"
    command = ["git", "log", "--first-parent", "--reverse", "--format=%H", "--", path]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    return done.stdout.split()


STEPS = [
    (provider, was, now)
    for provider in providers()
    for was, now in zip(versions(provider), versions(provider)[1:], strict=False)
]


@pytest.mark.skipif(not STEPS, reason="no history of the specs here: a wheel, an archive or a shallow clone")
@pytest.mark.parametrize(("provider", "was", "now"), STEPS)
def test_each_step_in_the_history_of_a_spec_is_settled(
    provider: str, was: str, now: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert CHECKOUT is not None
    monkeypatch.chdir(CHECKOUT)
    report = compare(f"{was}:{provider}", f"{now}:{provider}")
    assert [one for one in report.changes if one.evidence.kind == "undecided"] == []
    assert {one.evidence.kind for one in report.changes if one.level == "breaking"} <= {"witness"}
    assert report.semver.bump != "none"
