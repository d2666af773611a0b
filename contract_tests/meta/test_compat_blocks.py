"""YAML read in blocks is the YAML that is read as a whole, and what two texts share is read once."""

import json
from random import Random
from typing import Any

import pytest
import yaml
from compat_zoo import zoo
from meetpact.compat import compare
from meetpact.compat.documents import blocks
from meetpact.compat.documents.blocks import Blocks
from meetpact.compat.plain_yaml import load

NASTY = (
    "a: 1\nb:\n  c: 2\n\n# remark\n  d: 3\n",
    "---\n# remark\na: 1\nb: 2\n",
    "%YAML 1.2\n---\na: 1\n",
    "a: 1\n---\nb: 2\n",
    "a: 1\n...\nb: 2\n",
    "a: 'x\nb: y'\nc: 1\n",
    'a: "x\n\nb: y"\n"c": 1\n',
    "a: |\n  text\n  b: no key\n\nc: >-\n\n  # no remark\nd: |+\n  kept\n\n\ne: 1\n",
    "a: [1,\nb, 2]\nc: {d: 1,\n e: 2}\n",
    "a: &one {b: 1}\nc: *one\n",
    "a: &one\n  b: 1\nc:\n  <<: *one\n  d: 2\n",
    "<<: {a: 1}\na: 2\n",
    "a: 1\n? b\n: c\n",
    "a: 1\n: c\n",
    "a: 1\na: 2\nb: 3\na:\n  c: 4\n",
    "- a\n- b: 1\n  c: 2\n",
    "a:\n- 1\n- b: 2\nc: 3\n",
    "a:\n    b: 1\n  c: 2\n",
    "a:\n  b: 1\n   c: 2\n",
    "  a: 1\n  b: 2\n",
    "a: plain\n  goes on\nb: 2\n",
    "a: plain\nb\nc: 2\n",
    "a:\n  plain\n  text\nb:\n  # nothing\nc:\n",
    "a: 1\r\nb:\r\n  c: 2\r\n  d: 3\r\n",
    "a:\t1\nb:\n\tc: 2\n",
    "200: a\nyes: b\n0o17: c\n1.5: d\nnull: e\n2030-01-01: 2030-01-01\n",
    "a: !!str 1\nb: !local {c: 1}\n'd': '1'\n",
    "plain",
    "",
    "# remark\n",
    "a: 1\n\ufeffb: 2\n",
    "a: {b: [c: 1\n",
    "a: 'it''s'\nb: \"\\\"\"\nc: d # 'e\nf: g\n",
)


def outcome(read: Any, text: str) -> Any:
    try:
        return read(text)
    except (yaml.YAMLError, ValueError) as error:
        return type(error), str(error)


@pytest.fixture
def _cut_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "SHORTEST", 0)
    monkeypatch.setattr(blocks, "DEEPEST", 9)


@pytest.mark.usefixtures("_cut_everything")
@pytest.mark.parametrize("text", NASTY)
def test_a_text_read_in_blocks_is_the_text_read_as_a_whole(text: str) -> None:
    assert outcome(Blocks().load, text) == outcome(load, text)
    inside = "".join(f"  {line}" if line.strip() else line for line in f"first: 0\n{text}last: 1\n".splitlines(True))
    for one in (f"first: 0\n{text}last: 1\n", f"outer:\n{inside}other: 2\n"):
        assert outcome(Blocks().load, one) == outcome(load, one)


@pytest.mark.usefixtures("_cut_everything")
@pytest.mark.parametrize("seed", range(30))
def test_random_lines_are_read_alike_or_refused_alike(seed: int) -> None:
    rng = Random(seed)
    lines = [line for text in NASTY for line in text.splitlines()]
    known = Blocks()
    for _ in range(60):
        text = "\n".join(" " * rng.choice((0, 0, 0, 2, 2, 4)) + rng.choice(lines) for _ in range(rng.randrange(1, 9)))
        assert outcome(known.load, text) == outcome(load, text), repr(text)


@pytest.mark.parametrize("style", [None, False])
def test_what_two_texts_share_is_parsed_once(style: bool | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "SHORTEST", 200)
    parsed: list[str] = []

    def counted(text: str) -> Any:
        parsed.append(text)
        return load(text)

    monkeypatch.setattr(blocks, "load", counted)
    text = yaml.dump(json.loads(json.dumps(zoo("3.1.0"))), default_flow_style=style, sort_keys=False)
    other = text.replace("maxLength: 80", "maxLength: 70")
    assert text != other
    both = Blocks()
    first, second = both.load(text), both.load(other)
    assert (first, second) == (load(text), load(other))
    revision = parsed[len(parsed) // 2 :]
    assert sum(map(len, parsed)) < 1.5 * len(text), "the revision is parsed as far as it differs"
    assert any("maxLength: 70" in one for one in revision)
    assert first["paths"] is second["paths"]


def test_trees_that_share_their_parts_are_compared_as_if_they_did_not() -> None:
    """A schema that is the same object in both documents means another thing where what it refers to differs."""
    for edit in ("required", "properties", "additionalProperties"):
        base, revision = zoo("3.1.0"), zoo("3.1.0")
        animal = revision["components"]["schemas"]["Animal"]
        animal[edit] = {
            "required": [*animal["required"], "born"],
            "properties": {**animal["properties"], "extra": {"type": "integer"}},
            "additionalProperties": False,
        }[edit]
        apart = compare(base, revision)
        shared = {**base, "components": {**base["components"], "schemas": {**base["components"]["schemas"]}}}
        shared["components"]["schemas"]["Animal"] = animal
        assert compare(base, shared).changes == apart.changes
        assert compare(shared, base).changes == compare(revision, base).changes
