"""The pytest side of the contract tests: one test for each case, and every outcome entered into the ledger."""

import contextlib
import functools
import importlib
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from _pytest.compat import NOTSET

from meetpact.claims import claims
from meetpact.contract import profiles
from meetpact.contract.api import Api
from meetpact.contract.breach import Breach
from meetpact.contract.bundled import bundled, mocked
from meetpact.contract.cases import Case, cases
from meetpact.contract.foreign import Foreign
from meetpact.contract.ledger import Ledger
from meetpact.contract.order import telling
from meetpact.contract.progress import message_of
from meetpact.contract.scene import SceneError
from meetpact.contract.shard import Shard
from meetpact.contract.subjects import also_about, is_refused, provider_of, subjects, told
from meetpact.contract.target import Target
from meetpact.facts import Facts, facts_of
from meetpact.mock.core import Mock
from meetpact.places import providers
from meetpact.spec import Operation, Spec, load


class Session:
    """One run of the contract tests: what they run against, for which providers, and what they found.

    A test takes part by what it is marked with or asks for:
        `@pytest.mark.claims("bound", "refuses")` with an argument `case`: once for each case of that kind and sense.
        `@pytest.mark.behaviour("fact-id")`, in `behaviours/<provider>/`: the verdict goes to those facts.
        an argument `operation` or `spec`: once for each operation or provider.
    """

    def __init__(
        self,
        names: list[str],
        seed: int = 0,
        target: Target | None = None,
        *,
        shard: Shard | None = None,
        foreign: Foreign | None = None,
    ) -> None:
        self.names = names
        self.seed = seed
        self.shard = shard
        self.foreign = foreign
        self.ledger = Ledger(live=target is not None and target.mock is None, facts=self.facts)
        #: The tests that failed without breaking a claim or a behaviour, each with what it said.
        self.strays: dict[str, str] = {}
        #: What else a reader of the verdicts should know.
        self.notes: list[str] = list(foreign.notes) if foreign else []
        #: The behaviours that no test cites, known after the collection.
        self.untested: list[str] = []
        self._given = target
        self._broken_before = 0
        self._apis: dict[str, Api] = {}
        self._opened = ExitStack()

    @property
    def _live(self) -> bool:
        return self._given is not None and self._given.live is not None

    @functools.cached_property
    def target(self) -> Target:
        """What the tests run against; when none was given, the bundled mock, started when it is first asked for."""
        return self._given or self._opened.enter_context(bundled(mocked(self.names, self.seed)))

    @functools.cached_property
    def specs(self) -> list[Spec]:
        return [self.spec(name) for name in self.names]

    def spec(self, name: str) -> Spec:
        """The spec of one provider of this run: shipped, or somebody's own."""
        return self.foreign.spec if self.foreign else load(name)

    def facts(self, name: str) -> Facts:
        """The facts of one provider of this run; about somebody's own spec, that its document says so."""
        return self.foreign.facts if self.foreign else facts_of(name)

    @functools.cached_property
    def cases(self) -> list[Case]:
        return [case for spec in self.specs for case in cases(spec)]

    def refused(self, operation: Operation) -> Case | None:
        """A request that `operation` refuses with 400, or None when it takes nothing that could be wrong."""
        about = (case for case in self.cases if case.operation is operation and case.sense == "refuses")
        return next((case for case in about if case.site.part != "path"), None)

    def pytest_configure(self, config: pytest.Config) -> None:
        config.addinivalue_line("markers", "claims(kind, sense): runs once for each case of this kind and sense")
        config.addinivalue_line("markers", "behaviour(*facts): the facts that this test proves")
        config.addinivalue_line("markers", "long: takes long, and begins first where several processes share a run")
        config.addinivalue_line("markers", "stackql: runs the StackQL engine, and is skipped where there is none")
        config.addinivalue_line("markers", "costly: needs a hundred requests and more")
        profiles.load(live=self._live)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        if metafunc.definition.path.parent.name == "meta":
            return
        marker = metafunc.definition.get_closest_marker("claims")
        if marker and "case" in metafunc.fixturenames:
            kind, sense = marker.args
            chosen = [case for case in self.cases if case.claim.kind == kind and case.sense == sense]
            metafunc.parametrize("case", chosen, ids=str)
        if "operation" in metafunc.fixturenames:
            operations = [operation for spec in self.specs for operation in spec.operations.values()]
            metafunc.parametrize("operation", operations, ids=str)
        if "status" in metafunc.fixturenames:
            statuses = [claim for spec in self.specs for claim in claims(spec) if claim.kind == "status"]
            metafunc.parametrize("status", statuses, ids=str)
        if "spec" in metafunc.fixturenames:
            metafunc.parametrize("spec", self.specs, ids=str)

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        unwanted = [item for item in items if not self._wants(item)]
        if unwanted:
            config.hook.pytest_deselected(items=unwanted)
            kept = {id(item) for item in items} - {id(item) for item in unwanted}
            items[:] = [item for item in items if id(item) in kept]
        self.untested = self._untested(items)
        if self._live:
            items.sort(key=telling)
        if self.shard:
            items[:] = self.shard.of(items)

    def pytest_collection_finish(self) -> None:
        """Loads what tests would load: Hypothesis draws from the constants of all modules that are there.

        So what a test sends does not depend on the tests before it.
        """
        for package in ("meetpact.contract.models", "meetpact.mock", "meetpact_clients"):
            for name in self.names:
                with contextlib.suppress(ModuleNotFoundError):
                    importlib.import_module(f"{package}.{name}")
        importlib.import_module("meetpact.mock.transport")

    def _untested(self, items: list[pytest.Item]) -> list[str]:
        """The behaviours that could be observed and that no test cites."""
        cited = {
            (provider_of(item), id) for item in items for mark in item.iter_markers("behaviour") for id in mark.args
        }
        facts = [fact for name in self.names for fact in self.facts(name).behaviours]
        observable = [fact for fact in facts if fact.behaviour and not fact.behaviour.unobservable]
        return [f"{fact.provider} {fact.id}" for fact in observable if (fact.provider, fact.id) not in cited]

    def _wants(self, item: pytest.Item) -> bool:
        """Whether a test is about something there is, of a provider of this run."""
        if NOTSET in getattr(getattr(item, "callspec", None), "params", {}).values():
            return False
        name = provider_of(item)
        return name in self.names or name not in providers()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[Any]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        if call.excinfo and not isinstance(call.excinfo.value, pytest.skip.Exception):
            for told in self._proved_by(item):
                call.excinfo.value.add_note(told)
        report = yield
        if call.when == "setup":
            self._broken_before = self._breakages()
        if call.when == "call" or report.outcome != "passed":
            self._enter(item, call, report)
        if report.failed and self._breakages() == self._broken_before:
            self.strays[item.nodeid] = message_of(report)
        if report.skipped and call.excinfo and not list(subjects(item)):
            self.notes.append(f"skipped {item.nodeid}: {str(call.excinfo.value).removeprefix('Skipped: ')}")
        return report

    def _proved_by(self, item: pytest.Item) -> Iterator[str]:
        """The behaviours that a test is about, as a failure of it names them."""
        known = self.facts(provider_of(item)).facts if provider_of(item) in self.names else {}
        for mark in item.iter_markers("behaviour"):
            for fact in (known[id] for id in mark.args if id in known):
                yield f"behaviour {fact.provider} {fact.id}: {fact.says} ({fact.origin})"

    def _breakages(self) -> int:
        return sum(map(len, self.ledger.broken.values()))

    def _enter(self, item: pytest.Item, call: pytest.CallInfo[Any], report: pytest.TestReport) -> None:
        """Enters the outcome of a test for what it is about; a breach has been entered where it was seen."""
        error = call.excinfo.value if call.excinfo else None
        for provider, address, senses in subjects(item):
            if report.outcome == "passed":
                for sense in senses:
                    self.ledger.saw(provider, address, sense)
            elif report.outcome == "skipped":
                self.ledger.skip(provider, address, str(error).removeprefix("Skipped: "))
            elif isinstance(error, SceneError):
                self.ledger.skip(provider, address, str(error).splitlines()[0])
            elif isinstance(error, Breach) and is_refused(item, error):
                self.ledger.saw(provider, address, "refuses")
            elif not isinstance(error, Breach) or also_about(item, error):
                self.ledger.broke(provider, address, told(item, error))

    def api(self, provider: str) -> Api:
        """Calls one provider on this run's target; the mock starts afresh."""
        if provider not in self._apis:
            self._apis[provider] = Api(self.spec(provider), self.target, self.ledger)
            if self.foreign:
                self._apis[provider].document = self.foreign.document
        api = self._apis[provider]
        if self.target.mock:
            self.target.mock.reset()
            api.forget()
        return api

    def mock(self, reason: str) -> Mock:
        """The bundled mock; on any other target the test is skipped for the reason."""
        if self.target.mock is None:
            pytest.skip(reason)
        return self.target.mock

    @property
    def apis(self) -> list[Api]:
        """The providers that were called."""
        return list(self._apis.values())

    def begin_anew(self) -> None:
        """Takes nothing over from the process that this one is a copy of: a mock and a ledger of its own."""
        self._given = None
        self.__dict__.pop("target", None)
        self._apis.clear()
        self.ledger = Ledger(facts=self.facts)
        self.notes = []

    def end(self) -> None:
        """Ends the connections, and the mock where it is this run's own."""
        for api in self._apis.values():
            api.close()
        self._opened.close()

    def pytest_unconfigure(self) -> None:
        self.end()


def session_of(config: pytest.Config) -> Session | None:
    """The session of this pytest run, when there is one already."""
    return next((plugin for plugin in config.pluginmanager.get_plugins() if isinstance(plugin, Session)), None)
