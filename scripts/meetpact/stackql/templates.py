"""The two Go templates of a StackQL provider: one writes the body of a request, one finds the number of the next page.

Both run in the engine as `golang_template_json_v0.3.0`: Go's text/template with toJson, kindOf, toInt and plus1 besides
Go's own functions, on parsed JSON. There is no arithmetic beyond plus1.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from meetpact.claims import nullable, parts
from meetpact.errors import MeetpactError
from meetpact.spec import Schema, Spec

LANGUAGE = "golang_template_json_v0.3.0"
#: The property that the paging template adds to an answer. It is a string, as the engine wants its tokens.
NEXT_PAGE = "next_page_no"

_TEXT, _FLAG, _JSON = "string", "boolean", "JSON"
_KINDS = {"string": _TEXT, "boolean": _FLAG, "integer": _JSON, "number": _JSON, "object": _JSON, "array": _JSON}

_BODY = """\
{{- /* Nothing is dropped: false, 0, "" and null are sent. Values may come as strings (UPDATE, REPLACE) or typed. */ -}}
{
{{- $comma := "" -}}
{{- range $name, $value := . -}}
{{- $comma }}{{ toJson $name }}: {{ if eq (kindOf $value) "invalid" }}null
BRANCHES
{{- else if eq (kindOf $value) "string" }}{{ toJson $value }}
{{- else }}{{ toJson (toJson $value) }}
{{- end -}}
{{- $comma = ", " -}}
{{- end -}}
}
"""
_FLAGS = """\
{{- else if eq $name NAMES -}}
{{- $text := printf "%v" $value -}}
{{- if eq $text "true" "True" "TRUE" "1" }}true
{{- else if eq $text "false" "False" "FALSE" "0" }}false
{{- else if eq $text "null" "NULL" }}null
{{- else }}{{ toJson $value }}
{{- end -}}"""
_TYPED = """\
{{- else if eq $name NAMES -}}
{{- if and (eq (kindOf $value) "string") (ne (printf "%v" $value) "") }}{{ $value }}
{{- else }}{{ toJson $value }}
{{- end -}}"""

_PAGING = """\
{{- /* Counts in which page the last item of this answer lies; the answer itself goes through unchanged. */ -}}
{{- $next := 0 -}}
{{- if and KNOWN -}}
{{- $size := len ITEMS -}}
{{- $last := toInt LAST -}}
{{- if and (gt $size 0) (gt $last 0) (lt $last (toInt TOTAL)) -}}
{{- $next = 1 -}}
{{- $seen := 0 -}}
{{- range $last -}}
{{- if eq $seen 0 }}{{ $next = plus1 $next }}{{ end -}}
{{- $seen = plus1 $seen -}}
{{- if eq $seen $size }}{{ $seen = 0 }}{{ end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if eq $next 0 }}{{ with . }}{{ toJson . }}{{ else }}{}{{ end }}
{{- else -}}
{
{{- range $name, $value := . }}{{ toJson $name }}: {{ toJson $value }}, {{ end }}"NEXT_PAGE": "{{ $next }}"}
{{- end -}}
"""


def body(spec: Spec, schema: Schema) -> str:
    """The template that writes the request body which `schema` describes, whole JSON in one line.

    Raises:
        MeetpactError: a property has no type that the template could write.
    """
    written = [part.get("properties", {}) for part, _ in parts(spec, spec.follow(schema)[0], "")]
    kinds = {name: _kind(spec, name, inner) for properties in written for name, inner in properties.items()}
    branches = [
        branch.replace("NAMES", " ".join(f'"{name}"' for name in kinds if kinds[name] == kind))
        for kind, branch in ((_FLAG, _FLAGS), (_JSON, _TYPED))
        if kind in kinds.values()
    ]
    lines = _BODY.replace("BRANCHES", "\n".join(branches)).splitlines()
    return "".join(f"{line}\n" for line in lines if line)


def paging(pages: Mapping[str, Any], last_item: str) -> str:
    """The template that adds the number of the next page, as long as there is one, to an answer.

    Args:
        pages: an operation's `x-pagination`, of the style `page`.
        last_item: the JSON pointer to the position of the page's last item among all items.
    """
    pointers = {"ITEMS": pages["items"], "LAST": last_item, "TOTAL": pages["total"]}
    parents = sorted({parent for pointer in pointers.values() for parent in _parents(pointer)})
    known = [*(f'(eq (kindOf {parent}) "map")' for parent in parents), '(eq (kindOf ITEMS) "slice")']
    text = _PAGING.replace("KNOWN", " ".join(known)).replace("NEXT_PAGE", NEXT_PAGE)
    for word, pointer in pointers.items():
        text = text.replace(word, field(pointer))
    return text


def field(pointer: str) -> str:
    """`/paging/total_count` as `.paging.total_count`."""
    return pointer.replace("/", ".")


def _parents(pointer: str) -> Iterator[str]:
    """What has to be an object for `pointer` to lead anywhere: `.` and `.paging` for `/paging/total_count`."""
    steps = pointer.split("/")[1:-1]
    yield from ("." + ".".join(steps[:count]) for count in range(len(steps) + 1))


def _kind(spec: Spec, name: str, schema: Schema) -> str:
    node = spec.follow(nullable(schema) or schema)[0]
    types = node.get("type", "object" if "allOf" in node else [])
    kinds = {_KINDS.get(type, "") for type in ([types] if isinstance(types, str) else types) if type != "null"}
    if len(kinds) != 1:
        raise MeetpactError(f"{spec}: StackQL cannot write {name}: expected one type of JSON but got type={types}.")
    return kinds.pop()
