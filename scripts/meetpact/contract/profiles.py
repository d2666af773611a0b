"""How Hypothesis goes about its work in a run."""

import hypothesis

hypothesis.settings.register_profile(
    "meetpact",
    database=None,
    deadline=None,
    derandomize=False,  # on CI Hypothesis would, and the seed would count for nothing
    print_blob=False,
    suppress_health_check=list(hypothesis.HealthCheck),
)
# there a request costs; what is reported is the smallest exchange anyway
hypothesis.settings.register_profile(
    "meetpact-live",
    hypothesis.settings.get_profile("meetpact"),
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
    report_multiple_bugs=False,
)


def load(*, live: bool) -> None:
    """Makes one of them that of this process: on a live target a request costs."""
    hypothesis.settings.load_profile("meetpact-live" if live else "meetpact")
