"""What changes for those who call the generated Python clients."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from meetpact.compat.surface import Method, Slot, Surface, read


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
            print(f"{count} breaking of {len(changes)} changes for callers of the generated client\n")
    return int(any(one.level == "breaking" for changes in found.values() for one in changes))


def _surfaces(base: str, revision: str) -> tuple[Surface, Surface]:
    from meetpact.compat.documents import load
    from meetpact.regenerate import PACKAGE, clients

    made = []
    for source in (base, revision):
        with TemporaryDirectory() as folder:
            spec = Path(folder) / "spec" / "one"
            spec.mkdir(parents=True)
            (spec / "openapi.yaml").write_text(json.dumps(load(source).tree), encoding="utf-8")
            (Path(folder) / "out").mkdir()
            clients(Path(folder) / "spec", Path(folder) / "out")
            made.append(read(Path(folder) / "out" / PACKAGE / "one"))
    return made[0], made[1]


def between(old: Surface, new: Surface) -> Iterator[ClientChange]:
    """Every change from one surface to the other, breaking first."""
    changes = [*_methods(old, new), *_models(old, new), *_enums(old, new)]
    changes += [ClientChange("breaking", name, "exception gone") for name in sorted(old.exceptions - new.exceptions)]
    changes += [ClientChange("non-breaking", name, "exception new") for name in sorted(new.exceptions - old.exceptions)]
    order = ("breaking", "warning", "non-breaking")
    return iter(sorted(changes, key=lambda one: (order.index(one.level), one.name, one.text)))


def _methods(old: Surface, new: Surface) -> Iterator[ClientChange]:
    for key, before in old.methods.items():
        after = new.methods.get(key)
        if after is None:
            yield ClientChange("breaking", before.name, f"method gone ({key})")
            continue
        if before.name != after.name:
            yield ClientChange("breaking", before.name, f"method renamed to {after.name}")
        yield from _slots(before.name, "parameter", before.parameters, after.parameters)
        yield from _returned(before, after)
    for key in new.methods.keys() - old.methods.keys():
        yield ClientChange("non-breaking", new.methods[key].name, f"method new ({key})")


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
        types, others = before.types - {"Unset"}, after.types - {"Unset"}
        if types != others:
            wider = types < others
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
