"""Credentials and scopes."""

from typing import Any

from meetpact.compat import servers
from meetpact.compat.context import Context
from meetpact.compat.documents import Document
from meetpact.compat.evidence import Evidence
from meetpact.compat.messages import request
from meetpact.compat.operations import Operation

RULE = Evidence("rule", "what a caller holds is not in a schema")


def compare(context: Context, old: Operation, new: Operation) -> None:
    """Whether who was let in is let in still, and at the same place."""
    servers.compare(context, old, new)
    if old.kind != "path":
        return
    renamed = _renamed(*context.documents)
    was, now = _ways(old, {}), _ways(new, renamed)
    broken = [way for way in was if not any(_satisfied(way, other) for other in now)]
    sent = Evidence(
        "witness",
        "a request with the credentials that were enough",
        request(old, context.old("request")).as_json(),
        "/",
    )
    for way in broken:
        _refused(context, old, way, now, sent)
    if not broken:
        for way in now:
            if any(_satisfied(way, other) for other in was):
                continue
            before = next((other for other in was if set(other) == set(way)), None)
            if before is not None:
                fewer = ", ".join(sorted(_scopes([before]) - _scopes([way])))
                context.add(
                    "api-security-scope-removed",
                    old,
                    "security",
                    f"needs no longer the scope {fewer}",
                    RULE,
                    fewer,
                    additive=True,
                )
            else:
                name = " + ".join(_names(way)) or "nothing"
                context.add(
                    "api-security-added", old, "security", f"lets in with {name} too", RULE, None, name, additive=True
                )


def _refused(context: Context, old: Operation, way: dict[str, Any], now: list[dict[str, Any]], sent: Evidence) -> None:
    names = " + ".join(_names(way))
    if not way:
        wanted = " or ".join(" + ".join(_names(other)) for other in now)
        context.add(
            "api-security-required",
            old,
            "security",
            f"was open to everybody and asks for {wanted} now",
            sent,
            None,
            wanted,
        )
        return
    for other in now:
        if set(other) == set(way):
            more = sorted({scope for key in other for scope in set(other[key][1]) - set(way[key][1])})
            context.add(
                "api-security-scope-added", old, "security", f"needs the scope {', '.join(more)} now", sent, None, more
            )
            return
    if any({name for name, _ in other.values()} == {name for name, _ in way.values()} for other in now):
        context.add(
            "api-security-component-type-changed",
            old,
            "security",
            f"the credential {names} is given otherwise now",
            sent,
            names,
        )
        return
    context.add("api-security-removed", old, "security", f"lets in with {names} no more", sent, names)


def _names(way: dict[str, Any]) -> list[str]:
    return sorted(name for name, _ in way.values())


def _scopes(ways: list[dict[str, Any]]) -> set[str]:
    return {scope for way in ways for _, scopes in way.values() for scope in scopes}


def _satisfied(held: dict[str, Any], asked: dict[str, Any]) -> bool:
    """Whether what a caller holds is enough for one way in."""
    return all(key in held and set(scopes) <= set(held[key][1]) for key, (_, scopes) in asked.items())


def _ways(operation: Operation, renamed: dict[str, str]) -> list[dict[str, Any]]:
    """Each way by what the scheme is on the wire, so that a scheme renamed is the same: {how: (name, scopes)}."""
    schemes = _schemes(operation.document)
    return [
        {
            _wire(schemes.get(name), renamed.get(name, name)): (name, scopes if isinstance(scopes, list) else [])
            for name, scopes in way.items()
        }
        for way in operation.security()
    ]


def _renamed(old: Document, new: Document) -> dict[str, str]:
    """The old name of each scheme of the new document that is an old one under another name."""
    was, now = _schemes(old), _schemes(new)
    out: dict[str, str] = {}
    for name in now:
        if name not in was:
            before = [other for other in was if other not in now and _silent(was[other]) == _silent(now[name])]
            if len(before) == 1 and before[0] not in out.values():
                out[name] = before[0]
    return out


def _silent(scheme: Any) -> Any:
    return {key: value for key, value in scheme.items() if key != "description"} if isinstance(scheme, dict) else scheme


def _schemes(document: Document) -> dict[str, Any]:
    found = (document.tree.get("components") or {}).get("securitySchemes") or {}
    return {name: document.follow(one) for name, one in found.items()} if isinstance(found, dict) else {}


def _wire(scheme: Any, name: str) -> str:
    if not isinstance(scheme, dict):
        return name
    kind = scheme.get("type")
    if kind == "apiKey":
        where, key = scheme.get("in"), str(scheme.get("name"))
        return f"apiKey {where} {key.lower() if where == 'header' else key}"
    if kind == "http":
        return f"http {str(scheme.get('scheme')).lower()}"
    return f"{kind} {name}" if kind in ("oauth2", "openIdConnect") else str(kind)


def schemes(context: Context) -> None:
    """What changed in the OAuth flows of a security scheme."""
    if not context.schemes_differ:
        return
    was, now = (_schemes(one) for one in context.documents)
    for name in was:
        if name in now and isinstance(was[name], dict) and isinstance(now[name], dict):
            _flows(context, name, was[name].get("flows") or {}, now[name].get("flows") or {})
    renamed = _renamed(*context.documents)
    for name in ({*was} ^ {*now}) - {*renamed, *renamed.values()}:
        rule = f"api-security-component-{'added' if name in now else 'removed'}"
        context.add(
            rule,
            None,
            f"securitySchemes/{name}",
            f"the security scheme {name} is {'new' if name in now else 'gone'}",
            RULE,
            additive=name in now,
        )


def _flows(context: Context, name: str, was: dict[str, Any], now: dict[str, Any]) -> None:
    for flow in was:
        old, new = was[flow] or {}, now.get(flow)
        place = f"securitySchemes/{name}/flows/{flow}"
        if new is None:
            context.add(
                "api-security-component-oauth-flow-removed",
                None,
                place,
                f"the OAuth flow {flow} of {name} is gone",
                RULE,
            )
            continue
        for key, rule in (("authorizationUrl", "oauth-url"), ("tokenUrl", "oauth-token-url")):
            if old.get(key) != new.get(key):
                context.add(
                    f"api-security-component-{rule}-changed",
                    None,
                    f"{place}/{key}",
                    f"{key} of {name}: {old.get(key)} -> {new.get(key)}",
                    RULE,
                    old.get(key),
                    new.get(key),
                )
        before, after = old.get("scopes") or {}, new.get("scopes") or {}
        for scope in sorted({*before} ^ {*after}):
            gone = scope in before
            context.add(
                f"api-security-component-oauth-scope-{'removed' if gone else 'added'}",
                None,
                f"{place}/scopes/{scope}",
                f"the scope {scope} of {name} is {'gone' if gone else 'new'}",
                RULE,
                additive=not gone,
            )
