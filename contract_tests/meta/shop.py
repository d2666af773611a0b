"""Somebody else's API, with a document of OpenAPI 3.0: a shop of pets, by hand and not by our mock.

python shop.py [FAULT ...]     prints its URL and serves until its standard input ends
"""

import json
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PET: dict[str, Any] = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "name": {"type": "string", "minLength": 1, "maxLength": 20},
        "kind": {"$ref": "#/components/schemas/Kind"},
        "weight": {"type": "number", "minimum": 0, "exclusiveMinimum": True, "nullable": True},
    },
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Pet shop", "version": "1"},
    "servers": [{"url": "/shop"}],
    "components": {
        "schemas": {"Kind": {"type": "string", "enum": ["cat", "dog"]}, "Pet": PET},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Api-Key"}},
    },
    "security": [{"key": []}],
    "paths": {
        "/pets": {
            "get": {
                "parameters": [{"name": "kind", "in": "query", "schema": {"$ref": "#/components/schemas/Kind"}}],
                "responses": {
                    "200": {
                        "description": "all",
                        "content": {
                            "application/json": {
                                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}
                            }
                        },
                    },
                    "400": {"description": "no"},
                    "401": {"description": "who"},
                },
            },
            "post": {
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
                },
                "responses": {
                    "201": {
                        "description": "made",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
                    },
                    "400": {"description": "no"},
                    "401": {"description": "who"},
                },
            },
        },
        "/pets/{petId}": {
            "parameters": [{"name": "petId", "in": "path", "required": True, "schema": {"type": "integer"}}],
            "get": {
                "responses": {
                    "200": {
                        "description": "one",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
                    },
                    "default": {"description": "anything else"},
                }
            },
            "delete": {
                "responses": {
                    "204": {"description": "gone"},
                    "401": {"description": "who"},
                    "404": {"description": "not here"},
                }
            },
        },
    },
}


def valid(pet: Any) -> bool:
    if not isinstance(pet, dict) or not isinstance(pet.get("name"), str) or not 1 <= len(pet["name"]) <= 20:
        return False
    if "kind" in pet and pet["kind"] not in ("cat", "dog"):
        return False
    weight = pet.get("weight")
    number = isinstance(weight, int | float) and not isinstance(weight, bool)
    return weight is None or (number and weight > 0)


class Shop(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pets: dict[int, Any]
    faults: list[str]
    count = 0

    def answer(self, status: int, body: Any = None) -> None:
        content = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        if content:
            self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def handle_any(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path, _, query = self.path.partition("?")
        if self.headers.get("X-Api-Key") != "shop-key":
            return self.answer(401)
        one = re.fullmatch(r"/shop/pets/(\d+)", path)
        if one:
            return self.one(int(one[1]))
        if path != "/shop/pets":
            return self.answer(404)
        if self.command == "GET":
            kinds = re.findall(r"(?:^|&)kind=([^&]*)", query)
            known = all(kind in ("cat", "dog") for kind in kinds)
            return self.answer(200, list(self.pets.values())) if known else self.answer(400)
        return self.make(content)

    def make(self, content: bytes) -> None:
        try:
            pet = json.loads(content)
        except ValueError:
            pet = None
        if not valid(pet) and not (
            "any-kind" in self.faults and isinstance(pet, dict) and valid(pet | {"kind": "cat"})
        ):
            return self.answer(400)
        Shop.count += 1
        self.pets[Shop.count] = {**pet, "id": str(Shop.count) if "text-id" in self.faults else Shop.count}
        return self.answer(201, self.pets[Shop.count])

    def one(self, id: int) -> None:
        if id not in self.pets:
            return self.answer(404)
        if self.command == "DELETE":
            del self.pets[id]
            return self.answer(204)
        return self.answer(200, self.pets[id])

    do_GET = do_POST = do_DELETE = handle_any

    def log_message(self, *arguments: object) -> None:
        pass


if __name__ == "__main__":
    Shop.pets, Shop.faults = {}, sys.argv[1:]
    server = ThreadingHTTPServer(("127.0.0.1", 0), Shop)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
    print(json.dumps(sorted(Shop.pets)), flush=True)
