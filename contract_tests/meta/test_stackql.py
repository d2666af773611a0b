"""The StackQL provider: what the engine needs of its documents, shown without the engine."""

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from meetpact import places, regenerate
from meetpact.spec import Spec, read
from meetpact.stackql.emitter import emit, export
from meetpact.stackql.mapping import mapped, table
from openapi_spec_validator import OpenAPIV30SpecValidator
from stackql_document import METHODS, follow, methods, properties, resources, row_schema

W = {"account_id", "app_id"}
#: "Required Params" of the seven methods on StackQL's page of cloudflare.realtime_kit.meetings (document 002).
PAGE = {
    "refresh_participant_token": ("insert", W | {"meeting_id", "participant_id"}),
    "add_participant": ("insert", W | {"meeting_id", "preset_name", "custom_participant_id"}),
    "create": ("insert", W),
    "edit_participant": ("update", W | {"meeting_id", "participant_id"}),
    "update_meeting_by_id": ("update", W | {"meeting_id"}),
    "replace_meeting_by_id": ("replace", W | {"meeting_id"}),
    "delete_meeting_participant": ("delete", W | {"meeting_id", "participant_id"}),
}
#: What a statement gives, and the method that has to serve it. None: the engine must find no method.
STATEMENTS = [
    ("meetings", "insert", W | {"title", "persist_chat", "live_stream_on_start"}, "create"),
    ("meetings", "insert", W, "create"),
    ("meetings", "insert", W | {"meeting_id", "preset_name", "custom_participant_id", "name"}, "add_participant"),
    ("meetings", "insert", W | {"meeting_id", "participant_id"}, "refresh_participant_token"),
    ("meetings", "update", W | {"meeting_id", "participant_id", "name", "picture"}, "edit_participant"),
    ("meetings", "update", W | {"meeting_id", "title", "status"}, "update_meeting_by_id"),
    ("meetings", "replace", W | {"meeting_id", "title", "ai_config"}, "replace_meeting_by_id"),
    ("meetings", "delete", W | {"meeting_id", "participant_id"}, "delete_meeting_participant"),
    ("meetings", "delete", W | {"meeting_id"}, None),
    ("meetings", "select", W, "list"),
    ("meetings", "select", W | {"search", "per_page"}, "list"),
    ("meetings", "select", W | {"meeting_id"}, "get"),
    ("meetings", "select", {"account_id"}, None),
    ("kit_meetings", "select", W, "list_by_account"),
    ("kit_meetings", "select", W | {"meeting_id"}, "get_by_account"),
    ("meetings_participants", "select", W | {"meeting_id"}, "list_by_account"),
    ("meetings_participants", "select", W | {"meeting_id", "participant_id"}, "get_by_account"),
    ("meetings_participants", "select", W, None),
]


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("registry")
    export(table(read("cloudflare")), out)
    return out / "src" / "cloudflare" / "v0.1.0"


@pytest.fixture
def provider(registry: Path) -> Any:
    return yaml.safe_load((registry / "provider.yaml").read_text())


@pytest.fixture
def document(registry: Path) -> Any:
    return yaml.safe_load((registry / "services" / "realtime_kit.yaml").read_text())


def verbs(document: Any, resource: str) -> dict[str, list[str]]:
    """The methods under each verb of a resource, in the order in which the engine tries them."""
    return {
        verb: [reference["$ref"].rsplit("/", 1)[1] for reference in references]
        for verb, references in resources(document)[resource]["sqlVerbs"].items()
    }


def required(document: Any, method: Any) -> set[str]:
    """What the engine asks a statement for before it takes this method."""
    operation = follow(document, method["operation"])
    parameters = [follow(document, parameter) for parameter in operation.get("parameters", [])]
    body = follow(document, operation.get("requestBody", {})).get("content", {}).get("application/json", {})
    names = follow(document, body.get("schema", {})).get("required", [])
    return {parameter["name"] for parameter in parameters if parameter.get("required")} | set(names)


def selected(document: Any, resource: str, verb: str, given: set[str]) -> str | None:
    """The method that the engine takes: the first whose required parameters are all given."""
    for name in verbs(document, resource)[verb]:
        if required(document, resources(document)[resource]["methods"][name]) <= given:
            return name
    return None


# (a) the files


def test_provider_yaml_has_what_the_engine_and_its_schema_ask_for(provider: Any) -> None:
    assert list(provider) == ["id", "name", "version", "providerServices", "config"]
    assert provider["config"] == {"auth": {"type": "bearer", "credentialsenvvar": "CLOUDFLARE_API_TOKEN"}}
    assert list(provider["providerServices"]) == ["realtime_kit"]
    service = provider["providerServices"]["realtime_kit"]
    assert set(service) == {"id", "name", "preferred", "title", "description", "version", "service"}
    assert service["service"] == {"$ref": "cloudflare/v0.1.0/services/realtime_kit.yaml"}
    assert service["preferred"] is True
    for name in (provider["id"], provider["name"], service["name"], *provider["providerServices"]):
        assert re.fullmatch(r"[a-z0-9._-]+", name), name
    for version in (provider["version"], service["version"]):
        assert re.fullmatch(r"v?\d+\.\d+\.\d+", version), version


def test_resources_and_methods_have_plain_names_and_full_ids(document: Any) -> None:
    for name, resource in resources(document).items():
        assert re.fullmatch(r"[a-z0-9._-]+", name)
        assert resource["id"] == f"cloudflare.realtime_kit.{name}"
        assert resource["name"] == name
        assert resource["title"]
    for _, name, _ in methods(document):
        assert re.fullmatch(r"[a-z0-9._-]+", name)


# (b) OpenAPI 3.0


def test_the_service_is_valid_openapi_3_0(document: Any) -> None:
    assert document["openapi"] == "3.0.3"
    assert list(OpenAPIV30SpecValidator(document).iter_errors()) == []


def test_the_service_has_one_server_without_variables(document: Any) -> None:
    assert document["servers"] == [{"url": "https://api.cloudflare.com/client/v4"}]


def too_new(node: Any, place: str = "") -> Iterator[str]:
    """The places of what only OpenAPI 3.1 has."""
    if isinstance(node, list):
        for index, inner in enumerate(node):
            yield from too_new(inner, f"{place}/{index}")
    if not isinstance(node, dict):
        return
    names = place.endswith(("/properties", "/schemas"))
    for key, value in node.items():
        here = f"{place}/{key}"
        new = key in ("const", "examples", "$defs", "patternProperties", "unevaluatedProperties") and not names
        new |= key == "type" and isinstance(value, list)
        new |= key in ("exclusiveMinimum", "exclusiveMaximum") and not isinstance(value, bool | dict)
        new |= isinstance(value, bool) and (names or key in ("items", "not", "schema"))
        new |= key in ("allOf", "oneOf", "anyOf") and any(isinstance(inner, bool) for inner in value)
        if new:
            yield here
        yield from too_new(value, here)


def test_the_service_has_nothing_that_only_3_1_has(document: Any) -> None:
    assert set(document) <= {"openapi", "info", "servers", "tags", "paths", "components", "security", "externalDocs"}
    assert set(document["info"]) <= {"title", "description", "version"}
    assert list(too_new(document)) == []


def test_what_only_3_1_has_would_be_seen() -> None:
    spec = read("cloudflare").document
    seen = {place.rsplit("/", 1)[1] for place in too_new(spec)}
    assert seen == {"type", "const"}
    schemas = {"A": {"properties": {"x": True}}, "B": {"exclusiveMinimum": 3, "examples": [1]}, "C": {"items": False}}
    assert len(list(too_new({"schemas": schemas}))) == 4


# (c) parameters


def test_each_operation_lists_its_path_parameters_itself(document: Any) -> None:
    for path, item in document["paths"].items():
        assert set(item) <= set(METHODS), f"{path} has more than operations"
        for operation in item.values():
            listed = [follow(document, parameter) for parameter in operation["parameters"]]
            in_path = [parameter for parameter in listed if parameter["in"] == "path"]
            assert sorted(parameter["name"] for parameter in in_path) == sorted(re.findall(r"{(\w+)}", path))
            assert all(parameter["required"] is True for parameter in in_path)


# (d) references


def test_each_method_points_at_an_operation_and_at_its_answer(document: Any) -> None:
    for _, name, method in methods(document):
        reference = method["operation"]["$ref"]
        assert re.fullmatch(r"#/paths/(~1[^/~]+)+/(get|put|post|patch|delete)", reference), name
        operation = follow(document, method["operation"])
        key = method["response"]["openAPIDocKey"]
        assert isinstance(key, str)
        assert key.startswith("2")
        content = follow(document, operation["responses"][key])["content"]
        assert method["response"]["mediaType"] == "application/json"
        assert "application/json" in content


def test_each_verb_points_at_methods_of_its_own_resource(document: Any) -> None:
    for name, resource in resources(document).items():
        assert list(resource["sqlVerbs"]) == ["select", "insert", "update", "replace", "delete"]
        for references in resource["sqlVerbs"].values():
            for reference in references:
                prefix = f"#/components/x-stackQL-resources/{name}/methods/"
                assert reference["$ref"].startswith(prefix)
                assert follow(document, reference) is resource["methods"][reference["$ref"].removeprefix(prefix)]


def test_only_select_methods_have_an_object_key_and_it_leads_to_rows(document: Any) -> None:
    for resource, name, method in methods(document):
        if name in verbs(document, resource)["select"]:
            assert method["response"]["objectKey"] == "$.data"
            assert "id" in properties(document, row_schema(document, method))
        else:
            assert "objectKey" not in method["response"]


def test_one_resource_has_one_set_of_columns(document: Any) -> None:
    for resource, content in resources(document).items():
        rows = [row_schema(document, content["methods"][name]) for name in verbs(document, resource)["select"]]
        assert len(rows) == 2
        assert rows[0] == rows[1]
    columns = properties(document, row_schema(document, resources(document)["meetings"]["methods"]["list"]))
    spec = read("cloudflare")
    told = {name for schema in ("Meeting", "MeetingDetail") for name in columns_of(spec, schema)}
    assert set(columns) == told
    assert follow(document, columns["session_keep_alive_time_in_secs"])["type"] == "integer"


def columns_of(spec: Spec, schema: str) -> set[str]:
    node = spec.schemas[schema]
    return {name for part in [node, *node.get("allOf", [])] for name in part.get("properties", {})}


# (e) all operations


def test_every_operation_is_reached_and_every_method_is_under_one_verb(document: Any) -> None:
    reached = {follow(document, method["operation"])["operationId"] for _, _, method in methods(document)}
    assert reached == set(read("cloudflare").operations)
    assert len(reached) == 11
    for resource, content in resources(document).items():
        placed = [name for names in verbs(document, resource).values() for name in names]
        assert sorted(placed) == sorted(content["methods"])


def test_the_methods_and_their_order_are_the_ones_that_users_know(document: Any) -> None:
    assert verbs(document, "meetings") == {
        "select": ["get", "list"],
        "insert": ["refresh_participant_token", "add_participant", "create"],
        "update": ["edit_participant", "update_meeting_by_id"],
        "replace": ["replace_meeting_by_id"],
        "delete": ["delete_meeting_participant"],
    }
    for resource in ("kit_meetings", "meetings_participants"):
        empty: dict[str, list[str]] = {"insert": [], "update": [], "replace": [], "delete": []}
        assert verbs(document, resource) == {"select": ["get_by_account", "list_by_account"], **empty}


# (f) required parameters


@pytest.mark.parametrize("name", PAGE)
def test_required_parameters_are_those_of_stackqls_page(document: Any, name: str) -> None:
    verb, parameters = PAGE[name]
    assert required(document, resources(document)["meetings"]["methods"][name]) == parameters
    assert name in verbs(document, "meetings")[verb]


# (g) selection


@pytest.mark.parametrize(("resource", "verb", "given", "name"), STATEMENTS)
def test_a_statement_finds_its_method(document: Any, resource: str, verb: str, given: set[str], name: str) -> None:
    assert selected(document, resource, verb, given) == name


def test_in_the_reverse_order_statements_would_find_other_methods(document: Any) -> None:
    turned = copy.deepcopy(document)
    for resource in resources(turned).values():
        for references in resource["sqlVerbs"].values():
            references.reverse()
    wrong = {name for resource, verb, given, name in STATEMENTS if selected(turned, resource, verb, given) != name}
    assert wrong == {"add_participant", "refresh_participant_token", "edit_participant", "get", "get_by_account"}


def test_no_method_hides_one_that_asks_for_more(document: Any) -> None:
    for resource, content in resources(document).items():
        for names in verbs(document, resource).values():
            asked = [required(document, content["methods"][name]) for name in names]
            assert not [1 for i, first in enumerate(asked) for later in asked[i + 1 :] if first < later]


# bodies and pages


def test_a_method_with_a_body_has_a_typed_transform(document: Any) -> None:
    for _, name, method in methods(document):
        operation = follow(document, method["operation"])
        assert ("request" in method) == ("requestBody" in operation), name
        if "request" not in method:
            continue
        schema = follow(document, operation["requestBody"]["content"]["application/json"]["schema"])
        assert method["config"]["requestBodyTranslate"] == {"algorithm": "naive"}
        assert method["request"]["mediaType"] == "application/json"
        assert method["request"].get("default") == (None if schema.get("required") else "{}")
        transform = method["request"]["transform"]
        assert transform["type"] == "golang_template_json_v0.3.0"
        branches = [
            re.findall(r'"(\w+)"', line) for line in re.findall(r"else if eq \$name (.*?) -", transform["body"])
        ]
        typed = {kind: [n for n, s in schema["properties"].items() if kind_of(document, s) == kind] for kind in "bj"}
        assert branches == [names for names in typed.values() if names], name


def kind_of(document: Any, schema: Any) -> str:
    type = follow(document, schema)["type"]
    return "b" if type == "boolean" else "s" if type == "string" else "j"


def test_each_list_turns_its_pages_and_nothing_else_does(document: Any) -> None:
    turning = {name for _, name, method in methods(document) if "pagination" in method.get("config", {})}
    assert turning == {"list", "list_by_account"}
    for _, name, method in methods(document):
        assert ("transform" in method["response"]) == (name in turning)
        if name in turning:
            assert method["response"]["overrideMediaType"] == "application/json"
            assert method["response"]["transform"]["type"] == "golang_template_json_v0.3.0"
            assert '"next_page_no": "{{ $next }}"' in method["response"]["transform"]["body"]
            assert method["config"]["pagination"] == {
                "requestToken": {"key": "page_no", "location": "query"},
                "responseToken": {"key": "$.next_page_no", "location": "body"},
            }


def test_each_opened_part_of_a_template_is_closed(document: Any) -> None:
    bodies = [m["request"]["transform"]["body"] for _, _, m in methods(document) if "request" in m]
    bodies += [m["response"]["transform"]["body"] for _, _, m in methods(document) if "transform" in m["response"]]
    assert len(bodies) == 8
    for body in bodies:
        opened = len(re.findall(r"{{-? (?:if|range|with) ", body))
        assert opened == len(re.findall(r"{{-? end -?}}", body))
        assert body.count("{{") == body.count("}}")


# (h) and (i) what is written where


def test_the_files_have_no_anchors_and_say_who_wrote_them(registry: Path) -> None:
    for path in (registry / "provider.yaml", registry / "services" / "realtime_kit.yaml"):
        text = path.read_text()
        assert text.startswith("# Written by `meetpact stackql`")
        assert not re.search(r"[&*]id\d", text)


def test_the_generated_provider_is_what_the_spec_makes(registry: Path) -> None:
    golden = places.REGISTRY / "src" / "cloudflare" / "v0.1.0"
    for name in ("provider.yaml", "services/realtime_kit.yaml"):
        assert (golden / name).read_bytes() == (registry / name).read_bytes(), f"{name}: meetpact regenerate"


def test_regenerate_writes_the_provider_for_the_real_api_and_nothing_else(tmp_path: Path) -> None:
    assert emit in regenerate.EMITTERS
    (line,) = emit(places.SPECS, tmp_path)
    assert line.split() == ["cloudflare", "13", "methods", "2", "files", "for", "StackQL"]
    made = {str(path.relative_to(tmp_path / "stackql")) for path in tmp_path.rglob("*") if path.is_file()}
    there = {str(path.relative_to(places.REGISTRY)) for path in places.REGISTRY.rglob("*") if path.is_file()}
    assert made == there


def test_the_spec_itself_knows_nothing_of_stackql() -> None:
    for name in places.providers():
        assert "stackql" not in (places.SPECS / name / "openapi.yaml").read_text().lower()


def test_a_spec_without_a_mapping_has_no_provider(tmp_path: Path) -> None:
    (tmp_path / "spec" / "whereby").mkdir(parents=True)
    (tmp_path / "spec/whereby/openapi.yaml").write_bytes((places.SPECS / "whereby/openapi.yaml").read_bytes())
    assert emit(tmp_path / "spec", tmp_path / "out") == []
    assert not (tmp_path / "out").exists()
    assert mapped() == ["cloudflare"]
