"""Two schemas walked side by side: where they differ, and whether the difference can hurt in one direction."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from meetpact.compat.alternatives import matched
from meetpact.compat.dialect import FORMATS, RANGES, Raw
from meetpact.compat.regular import difference
from meetpact.compat.samples import Step
from meetpact.compat.schemas import Exporter, Flat, Schemas, admits_null, kind, token
from meetpact.compat.validators import covers

EVERY = frozenset(("null", "boolean", "integer", "number", "string", "array", "object"))
#: keyword of the bound -> (its exclusive twin, is it an upper bound, the word in the rule's id)
BOUNDS = {
    "maximum": ("exclusiveMaximum", True, "max"),
    "minimum": ("exclusiveMinimum", False, "min"),
    "maxLength": ("", True, "max-length"),
    "minLength": ("", False, "min-length"),
    "maxItems": ("", True, "max-items"),
    "minItems": ("", False, "min-items"),
    "maxProperties": ("", True, "max-properties"),
    "minProperties": ("", False, "min-properties"),
}
OPAQUE = {
    "propertyNames": "property-names",
    "dependentRequired": "dependent-required",
    "dependentSchemas": "dependent-schemas",
    "contains": "contains",
    "unevaluatedProperties": "unevaluated-properties",
    "unevaluatedItems": "unevaluated-items",
    "patternProperties": "pattern-properties",
}
#: How often one pair of schemas is looked at in one message, and so how many places of it are named.
MOST_VISITS = 25
#: Formats that tell a reader about precision or display, and refuse nothing.
REMARKS = {"int64", "float", "double", "password", "binary", "byte"}


@dataclass
class Difference:
    """One change at one place: what it was, what it is, and whether a message may be lost by it."""

    kind: str
    pointer: str
    steps: tuple[Step, ...]
    source: Raw
    target: Raw
    old: Any = None
    new: Any = None
    threat: bool = False
    proved: bool = True
    values: list[Any] = field(default_factory=list)
    fragment: Raw = None
    note: str = ""


class Walk:
    """The differences of two schemas: old requests against the new schema, or new responses against the old."""

    def __init__(self, old: Schemas, new: Schemas, same: Callable[[Raw, Raw], bool], as_text: bool = False) -> None:
        self.old, self.new, self.same, self.as_text = old, new, same, as_text
        self.request = old.direction == "request"
        self.found: list[Difference] = []
        self.fences: dict[int, set[str]] = {}
        #: Whether some difference lies where a part does not decide for the whole (inside oneOf, not, if, contains).
        self.fragile = False
        #: Those places: the way there, who sends, who judges, where it is.
        self.doubts: list[tuple[tuple[Step, ...], Raw, Raw, str]] = []
        self._open: set[tuple[int, int]] = set()
        self._budget = 20_000
        self._visits: dict[tuple[int, int], int] = {}

    def walk(self, old: Raw, new: Raw, steps: tuple[Step, ...] = (), pointer: str = "") -> None:
        """Notes every difference of the two schemas."""
        key = (id(old), id(new))
        if key in self._open or self.same(old, new) or self._budget <= 0:
            self.fragile = self.fragile or self._budget <= 0
            return
        target = (self._id(self.old, old), self._id(self.new, new))
        self._visits[target] = self._visits.get(target, 0) + 1
        if target in self._open or self._visits[target] > MOST_VISITS:
            return
        self._budget -= 1
        self._open |= {key, target}
        try:
            _Pair(self, old, new, steps, pointer).compare()
        finally:
            self._open -= {key, target}

    def _id(self, side: Schemas, raw: Raw) -> int:
        return id(side.document.follow(raw)) if isinstance(raw, dict) and len(raw) == 1 else id(raw)


class _Pair:
    """One place in both schemas."""

    def __init__(self, walk: Walk, old: Raw, new: Raw, steps: tuple[Step, ...], pointer: str) -> None:
        self.w, self.old, self.new, self.steps, self.pointer = walk, old, new, steps, pointer
        self.o, self.n = walk.old.flat(old), walk.new.flat(new)
        self.s, self.d = (self.o, self.n) if walk.request else (self.n, self.o)  # who sends, who judges

    def compare(self) -> None:
        self._marks()
        if self.o == self.n and self._no_parts():
            return
        branches = bool(self.o.get("branches") or self.n.get("branches"))
        if (branches or any(self.o.get(key) != self.n.get(key) for key in OPAQUE)) and self._equivalent():
            return
        if not self._types():
            return
        for keyword, (exclusive, upper, word) in BOUNDS.items():
            self._bound(keyword, exclusive, upper, word)
        self._keyword("multiples", "multiple-of")
        self._patterns()
        self._formats()
        if bool(self.o.get("uniqueItems")) != bool(self.n.get("uniqueItems")):
            now = bool(self.n.get("uniqueItems"))
            self._note(
                "unique-items-set" if now else "unique-items-unset",
                not now,
                now,
                narrows=now,
                widens=not now,
                fragment={"uniqueItems": True},
            )
        self._items()
        self._objects()
        for keyword, word in OPAQUE.items():
            self._opaque(keyword, word)
        if branches:
            self._branches()

    # what is noted

    def _note(
        self,
        kind: str,
        old: Any,
        new: Any,
        narrows: bool | None,
        widens: bool | None,
        *,
        values: list[Any] | None = None,
        fragment: Raw = None,
        pointer: str = "",
        note: str = "",
    ) -> None:
        hurts = narrows if self.w.request else widens
        source, target = (self.old, self.new) if self.w.request else (self.new, self.old)
        self.w.found.append(
            Difference(
                kind,
                pointer or self.pointer,
                self.steps,
                source,
                target,
                old,
                new,
                hurts is not False,
                hurts is False,
                values or [],
                fragment,
                note,
            )
        )

    def _marks(self) -> None:
        """What leaves no trace on the wire: the default, deprecation."""
        for word, kinds in (("default", ("default-value-added", "default-value-removed", "default-value-changed")),):
            was, now = mark(self.old, self.w.old, word), mark(self.new, self.w.new, word)
            if token(was) != token(now):
                name = kinds[0] if was is None else kinds[1] if now is None else kinds[2]
                self._note(name, was, now, False, False)
        was, now = mark(self.old, self.w.old, "deprecated") is True, mark(self.new, self.w.new, "deprecated") is True
        if was != now:
            self._note("deprecated" if now else "reactivated", was, now, False, False)
        self._discriminator()

    def _discriminator(self) -> None:
        was, now = mark(self.old, self.w.old, "discriminator"), mark(self.new, self.w.new, "discriminator")
        was, now = (one if isinstance(one, dict) else {} for one in (was, now))
        if bool(was) != bool(now):
            self._note(
                "discriminator-added" if now else "discriminator-removed", was or None, now or None, False, False
            )
        elif was.get("propertyName") != now.get("propertyName"):
            self._note(
                "discriminator-property-name-changed", was.get("propertyName"), now.get("propertyName"), False, False
            )
        else:
            old, new = (_mapping(one.get("mapping")) for one in (was, now))
            for name, keys in (
                ("added", [k for k in new if k not in old]),
                ("deleted", [k for k in old if k not in new]),
            ):
                if keys:
                    self._note(
                        f"discriminator-mapping-{name}",
                        keys if name == "deleted" else None,
                        keys if name == "added" else None,
                        False,
                        False,
                    )

    def _no_parts(self) -> bool:
        """Whether equal flats are the end of it: their parts may be `$ref`s to what differs."""
        return not any(
            isinstance(value, dict | list)
            and key not in ("type", "enum", "patterns", "formats", "multiples", "required")
            for key, value in self.o.items()
        )

    def _equivalent(self) -> bool:
        old = Exporter(self.w.old, sends=False).whole(self.old)
        new = Exporter(self.w.new, sends=False).whole(self.new)
        return covers(new, old) is True and covers(old, new) is True

    # types and enums

    def _types(self) -> bool:
        """Notes what differs in type and enum; False when nothing else is comparable."""
        old, new = self.o.get("enum"), self.n.get("enum")
        if old is not None and new is not None:
            self._enums(old, new)
            return False
        was, now = self._kinds(self.o), self._kinds(self.n)
        if old is not None or new is not None:
            return self._enum_and_type(old, new, was, now)
        if was == now:
            return True
        if ("null" in was) != ("null" in now) and was - {"null"} and now - {"null"}:
            gained = "null" in now
            self._note(
                "became-nullable" if gained else "became-not-nullable",
                not gained,
                gained,
                not gained,
                gained,
                values=[None],
                fragment={"type": [*sorted(was if gained else now)]} if True else None,
            )
        old_rest, new_rest = was - {"null"}, now - {"null"}
        if old_rest != new_rest:
            lost, gained_types = self._lost(old_rest, new_rest)
            if lost or gained_types:
                word = "type-changed" if lost else "type-generalized"
                if not lost and not self.w.request:
                    word = "type-generalized" if gained_types else "type-changed"
                if lost and not gained_types and not self.w.request:
                    word = "type-specialized"
                target = self.d.get("type")
                self._note(
                    word,
                    words(self.o),
                    words(self.n),
                    bool(lost),
                    bool(gained_types),
                    fragment={"type": list(target)} if target else None,
                )
        return bool(was & now)

    def _lost(self, old: set[str], new: set[str]) -> tuple[set[str], set[str]]:
        lost, gained = old - new, new - old
        if self.w.as_text:
            plain = {"integer", "number", "boolean"}
            if "string" in new and not any(key in self.n for key in ("patterns", "formats", "maxLength", "minLength")):
                lost -= plain
            if "string" in old and not any(key in self.o for key in ("patterns", "formats", "maxLength", "minLength")):
                gained -= plain
        return lost, gained

    def _kinds(self, flat: Flat) -> set[str]:
        if "enum" in flat:
            return {kind(value) for value in flat["enum"]}
        names = set(flat.get("type", EVERY))
        return names | {"integer"} if "number" in names else names

    def _enums(self, old: list[Any], new: list[Any]) -> None:
        key = _text if self.w.as_text else token
        was, now = {key(one) for one in old}, {key(one) for one in new}
        removed = [one for one in old if key(one) not in now]
        added = [one for one in new if key(one) not in was]
        if len(old) == len(new) == 1 and removed:
            self._note("const-changed", old[0], new[0], True, True, values=[*old, *new], fragment=self._enum_fragment())
            return
        if (
            removed
            and len(removed) == len(old)
            and added
            and not {kind(one) for one in old} & {kind(one) for one in new}
        ):
            self._note(
                "type-changed",
                words(self.o),
                words(self.n),
                True,
                True,
                values=[*old, *new],
                fragment=self._enum_fragment(),
            )
            return
        for values, narrowing in ((removed, True), (added, False)):
            if None in values and len(old) + len(new) > 2:
                values.remove(None)
                self._note(
                    "became-not-nullable" if narrowing else "became-nullable",
                    narrowing,
                    not narrowing,
                    narrowing,
                    not narrowing,
                    values=[None],
                    fragment=self._enum_fragment(),
                )
            if values:
                open_ended = not self.w.request and not narrowing and self._extensible()
                self._note(
                    "enum-value-removed" if narrowing else "enum-value-added",
                    values if narrowing else None,
                    None if narrowing else values,
                    narrowing,
                    False if open_ended else not narrowing,
                    values=values,
                    fragment=self._enum_fragment(),
                    note="the enum is declared extensible (x-extensible-enum)" if open_ended else "",
                )

    def _extensible(self) -> bool:
        return bool(mark(self.old, self.w.old, "x-extensible-enum"))

    def _enum_fragment(self) -> Raw:
        return {"enum": self.d["enum"]} if "enum" in self.d else {"type": self.d["type"]} if "type" in self.d else None

    def _enum_and_type(self, old: list[Any] | None, new: list[Any] | None, was: set[str], now: set[str]) -> bool:
        enum = old if old is not None else new or []
        self_old, self_new = self._whole("o"), self._whole("n")
        narrows = covers(self_new, self_old) is not True
        widens = covers(self_old, self_new) is not True
        if not narrows and not widens:
            return False
        disjoint = not (was & now) and bool(enum)
        name = "type-changed" if disjoint else "became-enum" if new is not None else "enum-removed"
        shown = (words(self.o), words(self.n)) if disjoint else (old, new)
        if not disjoint and len(enum) == 1 and enum != [None]:
            name = "const-added" if new is not None else "const-removed"
        if self.w.as_text and disjoint and not self._lost(was, now)[0] and self.w.request:
            name, narrows = "type-generalized", False
        self._note(name, shown[0], shown[1], narrows, widens, values=list(enum)[:50])
        return False

    def _whole(self, side: str) -> Any:
        return Exporter(self.w.old if side == "o" else self.w.new, sends=False).whole(
            self.old if side == "o" else self.new
        )

    # bounds, patterns, formats

    def _bound(self, keyword: str, exclusive: str, upper: bool, word: str) -> None:
        old, new = self._limit(self.o, keyword, exclusive), self._limit(self.n, keyword, exclusive)
        if old == new:
            return
        if (
            keyword in ("minimum", "maximum")
            and ("int32" in self.o.get("formats", [])) != ("int32" in self.n.get("formats", []))
            and any(limit is not None and limit[0] in RANGES["int32"] for limit in (old, new))
        ):
            self._width(keyword, old, new, upper)
            return
        narrows = new is not None and (old is None or tighter(new, old, upper))
        widens = old is not None and (new is None or tighter(old, new, upper))
        stem = f"exclusive-{word}" if (new or old or (0, False))[1] else word
        if old is None or new is None:
            name = f"{stem}-{'set' if old is None else 'unset'}"
        else:
            grows = new[0] > old[0] or (new[0] == old[0] and (new[1] != upper))
            name = f"{stem}-{'increased' if grows else 'decreased'}"
        target = {key: self.d[key] for key in (keyword, exclusive) if key in self.d}
        self._note(name, old and old[0], new and new[0], narrows, widens, fragment=target or None)

    def _width(self, keyword: str, old: Any, new: Any, upper: bool) -> None:
        if not upper:
            return  # once for both ends
        narrower = "int32" in self.n.get("formats", [])
        target = {key: self.d[key] for key in ("minimum", "maximum") if key in self.d}
        self._note(
            "type-generalized" if not narrower else "type-changed" if self.w.request else "type-specialized",
            words(self.o),
            words(self.n),
            narrower,
            not narrower,
            values=[2**31, -(2**31) - 1],
            fragment=target,
        )

    def _limit(self, flat: Flat, keyword: str, exclusive: str) -> tuple[float, bool] | None:
        if exclusive and exclusive in flat:
            return (flat[exclusive], True)
        return (flat[keyword], False) if keyword in flat else None

    def _keyword(self, keyword: str, word: str) -> None:
        old, new = self.o.get(keyword), self.n.get(keyword)
        if old == new:
            return
        narrows = bool(new) and covers(_several("multipleOf", new), _several("multipleOf", old)) is not True
        widens = bool(old) and covers(_several("multipleOf", old), _several("multipleOf", new)) is not True
        name = f"{word}-{'set' if not old else 'unset' if not new else 'changed'}"
        self._note(
            name, _plain(old), _plain(new), narrows, widens, fragment=_several("multipleOf", self.d.get(keyword))
        )

    def _patterns(self) -> None:
        old, new = self.o.get("patterns", []), self.n.get("patterns", [])
        if sorted(old) == sorted(new):
            return
        source, target = (old, new) if self.w.request else (new, old)
        if set(target) <= set(source):
            hurts, values = False, list[str]()
        else:
            values, complete = difference(source, target, self.s.get("minLength", 0), self.s.get("maxLength"))
            hurts = bool(values) or not complete
        name = (
            "pattern-added"
            if not old
            else "pattern-removed"
            if not new
            else "pattern-changed"
            if hurts or not self.w.request
            else "pattern-generalized"
        )
        self._note(
            name,
            _plain(old),
            _plain(new),
            hurts,
            hurts,
            values=values,
            fragment={"allOf": [{"pattern": one} for one in target]} if target else None,
        )

    def _formats(self) -> None:
        old, new = set(self.o.get("formats", [])) - {"int32"}, set(self.n.get("formats", [])) - {"int32"}
        if old == new:
            return
        source, target = (old, new) if self.w.request else (new, old)
        fresh = sorted(target - source)
        checked = [one for one in fresh if one in FORMATS]
        name = "format-added" if not old else "format-removed" if not new else "format-changed"
        if checked:
            fragment = {"allOf": [{"format": one} for one in checked]}
            safe = (
                covers(fragment, {"type": "string", "allOf": [{"format": one} for one in source if one in FORMATS]})
                is True
            )
            self._note(name, _plain(sorted(old)), _plain(sorted(new)), not safe, not safe, fragment=fragment)
            return
        unknown = [one for one in fresh if one not in REMARKS]
        note = (
            f"no validator knows the format {', '.join(unknown)}: what it refuses is for a person to say"
            if unknown
            else ""
        )
        self._note(name, _plain(sorted(old)), _plain(sorted(new)), False, False, note=note)

    # arrays and objects

    def _items(self) -> None:
        if not {"array"} <= self._kinds(self.o) & self._kinds(self.n):
            return
        was, now = self.o.get("prefixItems", []), self.n.get("prefixItems", [])
        for index in range(max(len(was), len(now))):
            old = was[index] if index < len(was) else self.o.get("items", True)
            new = now[index] if index < len(now) else self.n.get("items", True)
            lead = len(was if self.w.request else now)
            self.w.walk(
                old, new, (*self.steps, ("prefix", index) if index < lead else ("items",)), f"{self.pointer}/{index}"
            )
        if "items" in self.o or "items" in self.n:
            self.w.walk(
                self.o.get("items", True), self.n.get("items", True), (*self.steps, ("items",)), f"{self.pointer}/items"
            )

    def _objects(self) -> None:
        if "object" not in self._kinds(self.o) & self._kinds(self.n):
            return
        was, now = self.o.get("properties", {}), self.n.get("properties", {})
        self._fence(was, now)
        for name, old in was.items():
            if name in now:
                self._member(name, old, now[name])
            else:
                self._removed(name, old)
        for name, new in now.items():
            if name not in was:
                self._added(name, new)
        for name in sorted(self.o.get("required", set()) ^ self.n.get("required", set())):
            if (name in was) == (name in now):
                gained = name in self.n.get("required", set())
                self._note(
                    "became-required" if gained else "became-optional",
                    not gained,
                    gained,
                    gained,
                    not gained,
                    fragment={"required": [name]},
                    pointer=f"{self.pointer}/{name}",
                    note=self._hidden_note(name),
                )
        self._additional()

    def _hidden_note(self, name: str) -> str:
        old, new = name in self.o.get("hidden", ()), name in self.n.get("hidden", ())
        if old == new:
            return ""
        word = "readOnly" if self.w.request else "writeOnly"
        return f"it {'became' if new else 'is no longer'} {word}"

    def _member(self, name: str, old: Raw, new: Raw) -> None:
        hid, hides = name in self.o.get("hidden", ()), name in self.n.get("hidden", ())
        if hid != hides:
            word = "read-only" if self.w.request else "write-only"
            required = (
                "required" if name in self.o.get("required", set()) | self.n.get("required", set()) else "optional"
            )
            self._note(
                f"{required}-property-became-{'' if hides else 'not-'}{word}",
                not hides,
                hides,
                False,
                False,
                pointer=f"{self.pointer}/{name}",
            )
        elif not hid:
            self.w.walk(old, new, (*self.steps, ("property", name)), f"{self.pointer}/{name}")

    def _fence(self, was: dict[str, Raw], now: dict[str, Raw]) -> None:
        """An open object does not carry, before it is declared, what only the other side declares."""
        raw, own, other, flat = (self.old, was, now, self.o) if self.w.request else (self.new, now, was, self.n)
        names = {name for name in other if name not in own and name not in flat.get("required", ())}
        if names and flat.get("additionalProperties", True) is True:
            self.w.fences.setdefault(id(raw), set()).update(names)

    def _added(self, name: str, new: Raw) -> None:
        rest = self.o.get("additionalProperties", True)
        required = name in self.n.get("required", set())
        place = f"{self.pointer}/{name}"
        if name in self.n.get("hidden", ()):
            return
        if name in self.o.get("required", set()):
            self.w.walk(rest, new, (*self.steps, ("property", name)), place)
            return
        word = (
            ("new-required" if required else "new-optional")
            if self.w.request
            else ("required" if required else "optional")
        )
        kind_ = f"{word}-property" if self.w.request else f"{word}-property-added"
        closed = rest is False
        default = mark(new, self.w.new, "default")
        if required and self.w.request and default is not None:
            kind_ += "-with-default"
        self._note(
            kind_,
            None,
            words(self.w.new.flat(new)),
            required,
            closed,
            pointer=place,
            fragment={"required": [name]} if self.w.request else {"properties": {name: False}},
        )
        if rest is not True and not closed:
            self.w.walk(rest, new, (*self.steps, ("property", name)), place)

    def _removed(self, name: str, old: Raw) -> None:
        rest = self.n.get("additionalProperties", True)
        required = name in self.o.get("required", set())
        place = f"{self.pointer}/{name}"
        if name in self.o.get("hidden", ()):
            return
        if name in self.n.get("required", set()):
            self.w.walk(old, rest, (*self.steps, ("property", name)), place)
            return
        closed = rest is False
        kind_ = "property-removed" if self.w.request else f"{'required' if required else 'optional'}-property-removed"
        self._note(
            kind_,
            words(self.w.old.flat(old)),
            None,
            closed,
            required,
            pointer=place,
            fragment={"properties": {name: False}} if self.w.request else {"required": [name]},
        )
        if rest is not True and not closed:
            self.w.walk(old, rest, (*self.steps, ("property", name)), place)

    def _additional(self) -> None:
        was, now = self.o.get("additionalProperties", True), self.n.get("additionalProperties", True)
        if was is False and now is False:
            return
        if was is False or now is False:
            closes = now is False
            flat = self.d
            fragment = {
                "properties": dict.fromkeys(flat.get("properties", {}), True),
                "additionalProperties": False,
                "patternProperties": dict.fromkeys(flat.get("patternProperties", {}), True),
            }
            self._note(
                f"additional-properties-{'closed' if closes else 'opened'}",
                not closes,
                closes,
                closes,
                not closes,
                fragment=fragment,
            )
            return
        if was is not True or now is not True:
            self.w.walk(was, now, (*self.steps, ("extra",)), f"{self.pointer}/*")

    # what is compared as a whole

    def _opaque(self, keyword: str, word: str) -> None:
        old, new = self.o.get(keyword), self.n.get(keyword)
        if keyword == "patternProperties" and old and new and set(old) == set(new):
            for pattern in old:
                self.w.walk(
                    old[pattern], new[pattern], (*self.steps, ("pattern", pattern)), f"{self.pointer}/{pattern}"
                )
            return
        if old is None and new is None:
            return
        before, after = _raw(keyword, old), _raw(keyword, new)
        if self.w.same(before, after):
            return
        was, now = Exporter(self.w.old, False).whole(before), Exporter(self.w.new, False).whole(after)
        narrows, widens = covers(now, was) is not True, covers(was, now) is not True
        if narrows or widens:
            self._doubt()
            name = f"{word}-{'set' if old is None else 'unset' if new is None else 'changed'}"
            self._note(name, None, None, narrows, widens, fragment=after if self.w.request else before)

    def _branches(self) -> None:
        was, now = self.o.get("branches", []), self.n.get("branches", [])
        for keyword in ("oneOf", "anyOf", "allOf", "not", "if"):
            old = [(index, group) for index, (name, group) in enumerate(was) if name == keyword]
            new = [(index, group) for index, (name, group) in enumerate(now) if name == keyword]
            word = {"oneOf": "one-of", "anyOf": "any-of", "allOf": "all-of", "not": "not", "if": "if"}[keyword]
            if keyword in ("oneOf", "anyOf") and len(old) == len(new):
                for (at, group), (there, other) in zip(old, new, strict=True):
                    self._alternatives(word, at if self.w.request else there, group, other)
            elif keyword == "allOf" and len(old) == len(new):
                for (at, group), (there, other) in zip(old, new, strict=True):
                    self.w.walk(
                        group[0], other[0], (*self.steps, ("branch", at if self.w.request else there, 0)), self.pointer
                    )
            elif old or new:
                self._regrouped(keyword, word, old, new)

    def _alternatives(self, word: str, which: int, old: list[Raw], new: list[Raw]) -> None:
        pairs, gone, come = matched(old, new, self.w.old, self.w.new, self.w.same)
        self._fence_alternatives(old, new)
        if word == "one-of":
            self._fence_siblings(old if self.w.request else new)
        for index, other in pairs:
            before = len(self.w.found)
            step = ("branch", which, index if self.w.request else other)
            self.w.walk(old[index], new[other], (*self.steps, step), self.pointer)
            if len(self.w.found) > before and word == "one-of":
                self._doubt()
        if gone or come:
            self._doubt()
            narrows, widens = self._covered()
            if gone:
                self._note(
                    f"{word}-removed", [name_of(old[i]) for i in gone], None, narrows, False if narrows else widens
                )
            if come:
                self._note(
                    f"{word}-added",
                    None,
                    [name_of(new[i]) for i in come],
                    False if widens and gone else narrows,
                    widens,
                )

    def _doubt(self) -> None:
        self.w.fragile = True
        source, target = (self.old, self.new) if self.w.request else (self.new, self.old)
        self.w.doubts.append((self.steps, source, target, self.pointer))

    def _fence_alternatives(self, old: list[Raw], new: list[Raw]) -> None:
        raw, own, other, side, there = (
            (self.old, old, new, self.w.old, self.w.new)
            if self.w.request
            else (self.new, new, old, self.w.new, self.w.old)
        )
        if any(flat.get("additionalProperties", True) is not True for flat in map(side.flat, own)):
            return
        declared = {name for one in own for name in side.flat(one).get("properties", {})} | set(
            side.flat(raw).get("properties", {})
        )
        names = {name for one in other for name in there.flat(one).get("properties", {})} - declared
        if names:
            self.w.fences.setdefault(id(raw), set()).update(names)

    def _fence_siblings(self, alternatives: list[Raw]) -> None:
        """A message of one alternative carries no member that only another one declares."""
        side = self.w.old if self.w.request else self.w.new
        flats = [side.flat(one) for one in alternatives]
        if all(flat.get("additionalProperties", True) is True and flat.get("properties") for flat in flats):
            every = {name for flat in flats for name in flat["properties"]}
            for raw, flat in zip(alternatives, flats, strict=True):
                if every - set(flat["properties"]):
                    self.w.fences.setdefault(id(raw), set()).update(every - set(flat["properties"]))

    def _covered(self) -> tuple[bool, bool]:
        """Whether the place as a whole narrows, and whether it widens."""
        fences = self.w.fences
        old = Exporter(self.w.old, self.w.request, fences).whole(self.old)
        new = Exporter(self.w.new, not self.w.request, fences).whole(self.new)
        return covers(new, old) is not True, covers(old, new) is not True

    def _regrouped(self, keyword: str, word: str, old: list[Any], new: list[Any]) -> None:
        narrows, widens = self._covered()
        if not narrows and not widens:
            return
        self._doubt()
        name = f"{word}-{'added' if not old else 'removed' if not new else 'changed'}"
        if keyword in ("oneOf", "anyOf") and (not old) != (not new):
            name = f"wrapped-in-{word}" if not old else f"unwrapped-from-{word}"
        self._note(name, None, None, narrows, widens)


def mark(raw: Raw, side: Schemas, word: str) -> Any:
    """A remark of a schema, found through `$ref` and `allOf` of one."""
    for _ in range(20):
        if not isinstance(raw, dict):
            return None
        if word in raw and not (side.document.old_dialect and "$ref" in raw):
            return raw[word]
        if isinstance(raw.get("$ref"), str):
            raw = side.document.resolve(raw["$ref"])
        else:
            single = next(
                (raw[key] for key in ("allOf", "oneOf", "anyOf") if isinstance(raw.get(key), list) and raw[key]), None
            )
            if single is None or (len(single) > 1 and word == "default"):
                return None
            if len(single) > 1:
                return None
            raw = single[0]
    return None


def words(flat: Flat) -> str:
    """A schema in a word or two, for a person."""
    if "enum" in flat:
        names = sorted({kind(value) for value in flat["enum"]})
        return f"enum of {'/'.join(names)}" if names else "nothing"
    text = "/".join(flat["type"]) if "type" in flat else "any"
    return f"{text} ({', '.join(flat['formats'])})" if flat.get("formats") else text


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def name_of(raw: Raw) -> str:
    """What a person calls an alternative."""
    if isinstance(raw, dict):
        if "$ref" in raw:
            return str(raw["$ref"]).rsplit("/", 1)[-1]
        if isinstance(raw.get("allOf"), list) and raw["allOf"]:
            return name_of(raw["allOf"][0])
        return str(raw.get("title") or raw.get("type") or "schema")
    return str(raw)


def tighter(one: tuple[float, bool], other: tuple[float, bool], upper: bool) -> bool:
    """Whether the first limit admits less than the second."""
    if one[0] != other[0]:
        return one[0] < other[0] if upper else one[0] > other[0]
    return one[1] and not other[1]


def _text(value: Any) -> str:
    return (
        token(value)
        if isinstance(value, dict | list)
        else {True: "true", False: "false", None: "null"}.get(value, str(value))
        if (value in (True, False, None) and not isinstance(value, int | float)) or isinstance(value, bool)
        else str(value)
    )


def _plain(values: list[Any] | None) -> Any:
    return None if not values else values[0] if len(values) == 1 else list(values)


def _several(keyword: str, values: list[Any] | None) -> Any:
    return {"type": "number", "allOf": [{keyword: value} for value in values]} if values else {"type": "number"}


def _raw(keyword: str, value: Any) -> Raw:
    if value is None:
        return True
    if keyword == "contains":
        return {
            "allOf": [
                {"contains": one, "minContains": least, **({} if most is None else {"maxContains": most})}
                for one, least, most in value
            ]
        }
    return {keyword: value}


__all__ = ["Difference", "Iterator", "Walk", "admits_null"]
