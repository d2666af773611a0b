"""What changes for those who call the generated Python clients."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from meetpact.compat.surface import Method, Slot, Surface, joined, read
from meetpact.errors import LocatedError


@dataclass(frozen=True)
class ClientChange:
    """One change of a client: `breaking`, `warning` (a type checker may complain) or `non-breaking`."""

    level: str
    name: str
    text: str


def compare_clients(pairs: list[tuple[str, str]], form: str) -> int:
    """Generates both clients of each pair, prints what differs; 1 when something breaks callers."""
    found = {f"{base} -> {revision}": list(between(*_surfaces(base, revision))) for base, revision in pairs}
    if form == "json":
        print(json.dumps({name: [asdict(one) for one in changes] for name, changes in found.items()}, indent=2))
    else:
        for name, changes in found.items():
            print(name)
            for one in changes:
                print(f"  {one.level:13} {one.name}: {one.text}")
            count = sum(one.level == "breaking" for one in changes)
            print(f"{count} breaking of {len(changes)} changes for callers of the generated client")
            print("the asynchronous client changes alike\n" if changes else "")
    return int(any(one.level == "breaking" for changes in found.values() for one in changes))


def _surfaces(base: str, revision: str) -> tuple[Surface, Surface]:
    from meetpact.compat.documents import load
    from meetpact.regenerate import PACKAGE, clients

    made = []
    provider = _provider(base, revision)
    for source in (base, revision):
        with TemporaryDirectory() as folder:
            spec = Path(folder) / "spec" / provider
            spec.mkdir(parents=True)
            (spec / "openapi.yaml").write_text(json.dumps(load(source).tree), encoding="utf-8")
            (Path(folder) / "out").mkdir()
            try:
                clients(Path(folder) / "spec", Path(folder) / "out")
            except LocatedError as error:  # it names a file that nobody has seen
                raise LocatedError(str(error).replace(str(spec / "openapi.yaml"), source)) from error
            made.append(read(Path(folder) / "out" / PACKAGE / provider))
    return made[0], made[1]


def _provider(*sources: str) -> str:
    """The name of both packages: of the provider that a source mentions, e.g. `main:spec/whereby/openapi.yaml`."""
    from meetpact.places import providers

    known = providers()
    return next((part for source in sources for part in re.split(r"[:/\\]", source) if part in known), "client")


def between(old: Surface, new: Surface) -> Iterator[ClientChange]:
    """Every change from one surface to the other, breaking first."""
    changes = [*_methods(old, new), *_models(old, new), *_enums(old, new)]
    changes += [ClientChange("breaking", name, "exception gone") for name in sorted(old.exceptions - new.exceptions)]
    changes += [ClientChange("non-breaking", name, "exception new") for name in sorted(new.exceptions - old.exceptions)]
    order = ("breaking", "warning", "non-breaking")
    return iter(sorted(changes, key=lambda one: (order.index(one.level), one.name, one.text)))


def _methods(old: Surface, new: Surface) -> Iterator[ClientChange]:
    if old.client != new.client:
        yield ClientChange("breaking", old.client, f"client renamed to {new.client}")
    pairs = _pairs(old, new)
    for key, before in old.methods.items():
        if key not in pairs:
            yield ClientChange("breaking", before.name, f"method gone ({key})")
            continue
        after = new.methods[pairs[key]]
        if before.name != after.name:
            yield ClientChange("breaking", before.name, f"method renamed to {after.name}")
        yield from _slots(before.name, "parameter", before.parameters, after.parameters)
        yield from _placed(before, after)
        yield from _returned(before, after)
        yield from _raised(before, after)
    for key in new.methods.keys() - pairs.values():
        yield ClientChange("non-breaking", new.methods[key].name, f"method new ({key})")


def _pairs(old: Surface, new: Surface) -> dict[str, str]:
    """Which method is which: the one for the same request, else the one of the same name, for callers see no path."""
    pairs = {key: key for key in old.methods if key in new.methods}
    names = {method.name: key for key, method in new.methods.items() if key not in pairs}
    for key, method in old.methods.items():
        if key not in pairs and method.name in names:
            pairs[key] = names[method.name]
    return pairs


def _placed(before: Method, after: Method) -> Iterator[ClientChange]:
    """Arguments given without their names that would go to other parameters, or nowhere."""
    was = [name for name in before.positional if name in after.parameters]
    now = [name for name in after.positional if name in before.positional]
    if was != now:
        words = [", ".join(names) or "none" for names in (was, now)]
        yield ClientChange("breaking", before.name, f"positional parameters reordered: {words[0]} -> {words[1]}")


def _raised(before: Method, after: Method) -> Iterator[ClientChange]:
    """Exceptions that are documented, and what their `body` is."""
    for name in after.raises - before.raises:
        yield ClientChange("warning", before.name, f"may raise {name}")
    for name in before.raises - after.raises:
        yield ClientChange("non-breaking", before.name, f"documents {name} no more")
    bodies: dict[tuple[frozenset[str], frozenset[str]], list[str]] = {}
    for status in sorted(before.errors | after.errors):
        kinds = before.errors.get(status, frozenset()), after.errors.get(status, frozenset())
        if kinds[0] != kinds[1]:
            bodies.setdefault(kinds, []).append(str(status))
    for (was, now), statuses in bodies.items():
        level = "warning" if was < now else "non-breaking" if now and now < was else "breaking"
        words = " -> ".join(joined(one) or "plain JSON" for one in (was, now))
        shown = ", ".join(statuses) if len(statuses) < 4 else f"{statuses[0]}...{statuses[-1]}"
        yield ClientChange(level, before.name, f"exception's body retyped: {words} (status {shown})")


def _returned(before: Method, after: Method) -> Iterator[ClientChange]:
    more, fewer = sorted(after.returns - before.returns), sorted(before.returns - after.returns)
    if more:
        yield ClientChange(
            "breaking" if fewer else "warning",
            before.name,
            f"may return {' | '.join(more)}" + (f", no more {' | '.join(fewer)}" if fewer else ""),
        )
    elif fewer:
        yield ClientChange("non-breaking", before.name, f"returns {' | '.join(fewer)} no more")


def _slots(owner: str, word: str, old: dict[str, Slot], new: dict[str, Slot]) -> Iterator[ClientChange]:
    gone, come = [name for name in old if name not in new], [name for name in new if name not in old]
    for name in list(gone):
        twins = [other for other in come if new[other] == old[name]]
        if len(twins) == 1 and len([one for one in gone if old[one] == old[name]]) == 1:
            yield ClientChange(
                "breaking", f"{owner}.{name}", f"{word} gone; {twins[0]}, new and of the same type, may be its new name"
            )
            gone.remove(name)
            come.remove(twins[0])
        else:
            yield ClientChange("breaking", f"{owner}.{name}", f"{word} gone")
    for name in come:
        yield ClientChange(
            "breaking" if new[name].required else "non-breaking",
            f"{owner}.{name}",
            f"{word} new{' and required' if new[name].required else ''}",
        )
    for name, before in old.items():
        after = new.get(name)
        if after is None:
            continue
        if after.required and not before.required:
            yield ClientChange("breaking", f"{owner}.{name}", f"{word} newly required")
        if before.types != after.types:
            wider = before.types < after.types
            level = "breaking" if not wider else "non-breaking" if word == "parameter" else "warning"
            yield ClientChange(level, f"{owner}.{name}", f"{word} retyped: {before} -> {after}")
        elif before.required and not after.required:
            yield ClientChange(
                "non-breaking" if word == "parameter" else "warning",
                f"{owner}.{name}",
                f"{word} optional now, may be UNSET",
            )


def _models(old: Surface, new: Surface) -> Iterator[ClientChange]:
    come = {name for name in new.models if name not in old.models}
    for name, before in old.models.items():
        if name in new.models:
            yield from _slots(name, "attribute", before, new.models[name])
            continue
        twins = [other for other in sorted(come) if before and new.models[other] == before]
        if len(twins) == 1:
            come.discard(twins[0])
        yield ClientChange("breaking", name, f"model renamed to {twins[0]}" if len(twins) == 1 else "model gone")
    for name in sorted(come):
        yield ClientChange("non-breaking", name, "model new")


def _enums(old: Surface, new: Surface) -> Iterator[ClientChange]:
    come = {name for name in new.enums if name not in old.enums}
    for name, before in old.enums.items():
        after = new.enums.get(name)
        if after is None:
            twins = [other for other in sorted(come) if new.enums[other] == before]
            come -= set(twins[:1])
            yield ClientChange("breaking", name, f"enum renamed to {twins[0]}" if twins else "enum gone")
            continue
        by_value = {value: member for member, value in after.items()}
        for member, value in before.items():
            if member in after and after[member] == value:
                continue
            if member in after:
                yield ClientChange(
                    "breaking", f"{name}.{member}", f"enum member has another value: {value} -> {after[member]}"
                )
            elif value in by_value:
                yield ClientChange("breaking", f"{name}.{member}", f"enum member renamed to {by_value[value]}")
            else:
                yield ClientChange("breaking", f"{name}.{member}", "enum member gone")
        for member in after.keys() - before.keys():
            if after[member] not in before.values():
                yield ClientChange("non-breaking", f"{name}.{member}", "enum member new")
    for name in sorted(come):
        yield ClientChange("non-breaking", name, "enum new")
