"""Every rule's example: two small documents that fall under it, and a twin of the second that does not."""
# ruff: noqa: E501  (tables: a row a line)

import copy
from typing import Any

from meetpact.compat.kinds import CAT, DOG
from meetpact.compat.rules import Rule

Tree = dict[str, Any]

_NAME = {"name": "limit", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}
_BODY = {"content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}}
_HEADER = {"schema": {"type": "string"}}
_OAUTH: Tree = {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://a.example/token", "scopes": {"read": "", "write": ""}},
                                      "authorizationCode": {"tokenUrl": "https://a.example/t", "authorizationUrl": "https://a.example/a", "scopes": {}}}}  # fmt: skip
_KEY = {"type": "apiKey", "in": "header", "name": "X-Key"}


def document(operation: Tree | None = None, **top: Any) -> Tree:
    """A document of one operation, `GET /things/{id}` with a POST beside it."""
    get: Tree = {"operationId": "getThing", "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
           "responses": {"200": {"description": "a thing"}}}  # fmt: skip
    for key, value in (operation or {}).items():
        if value is None:
            get.pop(key, None)
        else:
            get[key] = (
                [*get[key], *value] if key == "parameters" else {**get[key], **value} if key == "responses" else value
            )
    post = {
        "operationId": "postThing",
        "parameters": get.get("parameters", [])[:1],
        "responses": {"201": {"description": "made"}},
    }
    paths = top.pop("paths", {"/things/{id}": {"get": get, "post": post}})
    return {"openapi": "3.1.0", "info": {"title": "Things", "version": "1.0.0"}, "paths": paths,
            "components": {"securitySchemes": {"oauth": _OAUTH, "key": _KEY}, "schemas": {"Cat": CAT, "Dog": DOG}}, **top}  # fmt: skip


def scoped(scope: str, schema: Any, hidden: bool = False) -> Tree:
    """A document that has `schema` at one kind of place."""
    if scope == "request-parameter":
        return document({"parameters": [{"name": "p", "in": "query", "schema": schema}]})
    if scope == "request-parameter-property":
        return scoped("request-parameter", {"type": "object", "properties": {"p": schema}})
    if scope == "response-header":
        return document({"responses": {"200": {"description": "a thing", "headers": {"X-P": {"schema": schema}}}}})
    side, part = scope.split("-")
    whole = schema if part == "body" else {"type": "object", "properties": {"p": schema}}
    content = {"content": {"application/json": {"schema": whole}}}
    return document(
        {"requestBody": content} if side == "request" else {"responses": {"200": {"description": "a thing", **content}}}
    )


def example(rule: Rule) -> tuple[Tree, Tree, Tree]:
    """Before, after, and the twin of after."""
    if rule.kind is not None:
        before, after, twin = rule.kind.before, rule.kind.after, rule.kind.twin
        if rule.kind.name == "changed" and rule.direction == "response":
            before, after, twin = after, before, {**after, "title": "A"}
        return scoped(rule.scope, before), scoped(rule.scope, after), scoped(rule.scope, twin)
    before, after, twin = (copy.deepcopy(one) for one in _structural()[rule.id])
    return before, after, twin


def _answers(**statuses: Any) -> Tree:
    return document({"responses": {name.lstrip("_"): value for name, value in statuses.items()}})


def _answer(**content: Any) -> Tree:
    return document({"responses": {"200": {"description": "a thing", **content}}})


def _secured(*ways: Tree, **changes: Any) -> Tree:
    made = document({"security": list(ways)})
    made["components"] = {**made["components"], "securitySchemes": {**made["components"]["securitySchemes"], **changes}}
    return made


def _flow(**changes: Any) -> Tree:
    made = document()
    flows = {
        name: {**flow, **changes.get(name, {})}
        for name, flow in _OAUTH["flows"].items()
        if changes.get(name, {}) is not None
    }
    made["components"]["securitySchemes"] = {"oauth": {**_OAUTH, "flows": flows}, "key": _KEY}
    return made


def _served(*regions: str, default: str = "eu") -> Tree:
    variable = {"enum": list(regions), "default": default}
    return document(servers=[{"url": "https://{region}.a.example", "variables": {"region": variable}}])


def _form(content_type: str, **more: Any) -> Tree:
    media = {"schema": {"type": "object"}, "encoding": {"photo": {"contentType": content_type, **more}}}
    return document({"requestBody": {"content": {"multipart/form-data": media}}})


def _called(kind: str, body: Any = None, required: bool = True, present: bool = True) -> Tree:
    operation: Tree = {"responses": {"200": {"description": "taken"}}}
    if body:
        operation["requestBody"] = {**body, "required": required}
    if kind == "webhook":
        return document(webhooks={"made": {"post": operation}} if present else {})
    return document({"callbacks": {"made": {"{$request.body#/url}": {"post": operation}}} if present else {}})


def _structural() -> dict[str, tuple[Tree, Tree, Tree]]:
    plain = document()
    titled = {**plain, "info": {"title": "Other", "version": "1.0.0"}}
    paths = plain["paths"]["/things/{id}"]
    only_post, none = (
        document(paths={"/things/{id}": {"post": paths["post"]}}),
        document(paths={"/other": {"get": {"responses": {}}}}),
    )

    def old(sunset: str | None) -> Tree:
        return document({"deprecated": True, **({"x-sunset": sunset} if sunset else {})})

    def without_path(tree: Tree) -> Tree:
        return document(paths={"/things/{id}": {"get": tree["paths"]["/things/{id}"]["get"]}})

    two: Tree = {"application/json": {}, "text/csv": {}}
    param = document({"parameters": [_NAME]})
    needed = document({"parameters": [{**_NAME, "required": True}]})
    renamed = document(paths={"/things/{key}": paths})
    made = {
        "endpoint-added": (only_post, plain, only_post),
        "api-removed-without-deprecation": (plain, only_post, titled),
        "api-removed-with-deprecation": (old(None), only_post, old(None)),
        "api-removed-before-sunset": (old("2999-01-01"), only_post, old("2999-01-01")),
        "api-path-removed-without-deprecation": (without_path(plain), none, without_path(plain)),
        "api-path-removed-with-deprecation": (without_path(old(None)), none, without_path(old(None))),
        "api-path-removed-before-sunset": (without_path(old("2999-01-01")), none, without_path(old("2999-01-01"))),
        "request-body-added-required": (plain, document({"requestBody": {**_BODY, "required": True}}), document({"requestBody": _BODY})),
        "request-body-added-optional": (plain, document({"requestBody": _BODY}), titled),
        "request-body-removed": (document({"requestBody": _BODY}), plain, document({"requestBody": {**_BODY, "description": "A"}})),
        "request-body-became-required": (document({"requestBody": _BODY}), document({"requestBody": {**_BODY, "required": True}}), document({"requestBody": {**_BODY, "required": False}})),
        "request-body-became-optional": (document({"requestBody": {**_BODY, "required": True}}), document({"requestBody": _BODY}), document({"requestBody": {**_BODY, "required": True, "description": "A"}})),
        "request-body-media-type-removed": (document({"requestBody": {"content": two}}), document({"requestBody": {"content": {"text/csv": {}}}}), document({"requestBody": {"content": {"text/*": {}, "application/json": {}}}})),
        "request-body-media-type-added": (document({"requestBody": {"content": {"text/csv": {}}}}), document({"requestBody": {"content": two}}), document({"requestBody": {"content": {"text/csv": {}}}})),
        "response-media-type-removed": (_answer(content=two), _answer(content={"text/csv": {}}), _answer(content={"text/csv": {}, "Application/JSON": {}})),
        "response-media-type-added": (_answer(content={"text/csv": {}}), _answer(content=two), _answer(content={"text/csv; charset=utf-8": {}})),
        "response-success-status-removed": (_answers(_202={"description": "later"}), plain, _answers(_2XX={"description": "later"})),
        "response-success-status-added": (plain, _answers(_202={"description": "later"}), _answers(_404={"description": "none"})),
        "response-non-success-status-removed": (_answers(_404={"description": "none"}), plain, _answers(_404={"description": "gone"})),
        "response-non-success-status-added": (plain, _answers(_404={"description": "none"}), titled),
        "required-response-header-removed": (_answer(headers={"X-A": {**_HEADER, "required": True}}), plain, _answer(headers={"x-a": {**_HEADER, "required": True}})),
        "optional-response-header-removed": (_answer(headers={"X-A": _HEADER}), plain, _answer(headers={"x-a": _HEADER})),
        "response-header-added": (plain, _answer(headers={"X-A": _HEADER}), titled),
        "response-header-became-optional": (_answer(headers={"X-A": {**_HEADER, "required": True}}), _answer(headers={"X-A": _HEADER}), _answer(headers={"X-A": {**_HEADER, "required": True, "description": "A"}})),
        "response-header-became-required": (_answer(headers={"X-A": _HEADER}), _answer(headers={"X-A": {**_HEADER, "required": True}}), _answer(headers={"X-A": {**_HEADER, "required": False}})),
        "new-required-request-parameter": (plain, needed, param),
        "new-optional-request-parameter": (plain, param, titled),
        "new-request-path-parameter": (document({"parameters": None}), plain, renamed),
        "request-parameter-removed": (param, plain, document({"parameters": [{**_NAME, "description": "A"}]})),
        "request-parameter-removed-with-deprecation": (document({"parameters": [{**_NAME, "deprecated": True}]}), plain, document({"parameters": [{**_NAME, "deprecated": True, "description": "A"}]})),
        "request-parameter-became-required": (param, needed, document({"parameters": [{**_NAME, "required": False}]})),
        "request-parameter-became-optional": (needed, param, document({"parameters": [{**_NAME, "required": True, "description": "A"}]})),
        "request-parameter-style-changed": (document({"parameters": [{**_NAME, "explode": False}]}), document({"parameters": [{**_NAME, "explode": False, "style": "pipeDelimited"}]}), document({"parameters": [{**_NAME, "explode": False, "style": "form"}]})),
        "request-parameter-explode-changed": (param, document({"parameters": [{**_NAME, "explode": False}]}), document({"parameters": [{**_NAME, "explode": True}]})),
        "request-parameter-media-type-changed": (param, document({"parameters": [{"name": "limit", "in": "query", "content": {"application/json": {"schema": _NAME["schema"]}}}]}), document({"parameters": [{**_NAME, "description": "A"}]})),
        "request-parameter-allow-reserved-changed": (document({"parameters": [{**_NAME, "allowReserved": True}]}), param, document({"parameters": [{**_NAME, "allowReserved": True, "description": "A"}]})),
        "request-parameter-deprecated": (param, document({"parameters": [{**_NAME, "deprecated": True}]}), document({"parameters": [{**_NAME, "deprecated": False}]})),
        "request-parameter-reactivated": (document({"parameters": [{**_NAME, "deprecated": True}]}), param, document({"parameters": [{**_NAME, "deprecated": True, "description": "A"}]})),
        "endpoint-deprecated": (plain, old(None), document({"deprecated": False})),
        "endpoint-deprecated-with-sunset": (plain, old("2999-01-01"), old(None)),
        "endpoint-reactivated": (old(None), plain, old(None)),
        "sunset-deleted": (old("2999-01-01"), old(None), old("2999-01-01")),
        "api-sunset-date-changed-too-small": (old("2999-01-01"), old("2998-01-01"), old("2999-06-01")),
        "api-operation-id-removed": (plain, document({"operationId": "readThing"}), titled),
        "api-operation-id-added": (document({"operationId": None}), plain, document({"operationId": None, "summary": "A"})),
        "api-security-required": (plain, _secured({"key": []}), _secured({"key": []}, {})),
        "api-security-removed": (_secured({"key": []}, {"oauth": []}), _secured({"oauth": []}), _secured({"oauth": []}, {"key": []})),
        "api-security-added": (_secured({"key": []}), _secured({"key": []}, {"oauth": []}), _secured({"key": []})),
        "api-security-scope-added": (_secured({"oauth": ["read"]}), _secured({"oauth": ["read", "write"]}), _secured({"oauth": []})),
        "api-security-scope-removed": (_secured({"oauth": ["read", "write"]}), _secured({"oauth": ["read"]}), _secured({"oauth": ["write", "read"]})),
        "api-security-component-type-changed": (_secured({"key": []}), _secured({"key": []}, key={"type": "http", "scheme": "bearer"}), _secured({"key": []}, key={**_KEY, "name": "x-key"})),
        "api-security-component-oauth-flow-removed": (plain, _flow(authorizationCode=None), titled),
        "api-security-component-oauth-url-changed": (plain, _flow(authorizationCode={"authorizationUrl": "https://b.example/a"}), titled),
        "api-security-component-oauth-token-url-changed": (plain, _flow(clientCredentials={"tokenUrl": "https://b.example/token"}), titled),
        "api-security-component-oauth-scope-added": (plain, _flow(clientCredentials={"scopes": {"read": "", "write": "", "all": ""}}), titled),
        "api-security-component-oauth-scope-removed": (plain, _flow(clientCredentials={"scopes": {"read": ""}}), _flow(clientCredentials={"scopes": {"read": "Read.", "write": ""}})),
        "api-security-component-added": (plain, _secured(more=_KEY), titled),
        "api-security-component-removed": (_secured(more=_KEY), plain, _secured(more={**_KEY, "description": "A"})),
        "api-server-changed": (document(servers=[{"url": "https://a.example"}]), document(servers=[{"url": "https://b.example"}]), document(servers=[{"url": "https://a.example/"}])),
        "api-server-removed": (document(servers=[{"url": "https://a.example"}, {"url": "https://b.example"}]), document(servers=[{"url": "https://a.example"}]), document(servers=[{"url": "https://b.example"}, {"url": "https://a.example"}])),
        "api-server-added": (document(servers=[{"url": "https://a.example"}]), document(servers=[{"url": "https://a.example"}, {"url": "https://b.example"}]), document(servers=[{"url": "https://a.example", "description": "A"}])),
    }  # fmt: skip
    bare: Tree = {"application/json": {}}
    typed, open_ = ({"application/json": {"schema": schema}} for schema in ({"type": "object"}, {}))
    made |= {
        "request-body-encoding-changed": (_form("image/png"), _form("image/gif"), _form("image/png", style="form")),
        "request-body-media-type-schema-added": (document({"requestBody": {"content": bare}}), document({"requestBody": {"content": typed}}), document({"requestBody": {"content": open_}})),
        "request-body-media-type-schema-removed": (document({"requestBody": {"content": typed}}), document({"requestBody": {"content": bare}}), document({"requestBody": {"content": typed, "description": "A"}})),
        "response-body-media-type-schema-added": (_answer(content=bare), _answer(content=typed), _answer(content=open_)),
        "response-body-media-type-schema-removed": (_answer(content=typed), _answer(content=bare), titled | {"paths": _answer(content=typed)["paths"]}),
        "api-server-variable-value-removed": (_served("eu", "us"), _served("eu"), _served("us", "eu", default="eu")),
        "api-server-variable-value-added": (_served("eu"), _served("eu", "us"), _served("eu")),
        "api-server-variable-default-changed": (_served("eu", "us"), _served("eu", "us", default="us"), _served("us", "eu", default="eu")),
    }  # fmt: skip
    for kind in ("webhook", "callback"):
        absent, present = _called(kind, _BODY, present=False), _called(kind, _BODY)
        made |= {
            f"{kind}-added": (absent, present, absent),
            f"{kind}-removed": (present, absent, _called(kind, {**_BODY, "description": "A"})),
            f"{kind}-body-removed": (present, _called(kind), _called(kind, _BODY, False)),
            f"{kind}-body-became-optional": (
                present,
                _called(kind, _BODY, False),
                _called(kind, {**_BODY, "description": "A"}),
            ),
        }
    return made


def explained(rule: Rule) -> str:
    """The rule with its example, for a person."""
    import json

    before, after, _ = example(rule)
    lines = [f"{rule.id}: {rule.level}, {rule.direction}", f"  {rule.says}", ""]
    if rule.kind is not None:
        lines += [
            "before: " + json.dumps(rule.kind.before),
            "after:  " + json.dumps(rule.kind.after),
            "twin:   " + json.dumps(rule.kind.twin) + "  (does not fall under it)",
        ]
        return "\n".join(lines)
    pieces = [json.dumps(one, indent=2, sort_keys=True).splitlines() for one in (before, after)]
    import difflib

    return "\n".join(
        [*lines, *(line for line in difflib.unified_diff(pieces[0], pieces[1], "before", "after", lineterm="", n=2))]
    )
