"""Kinds of difference that leave no trace on the wire: defaults, deprecation, discriminators, who may read or write."""

from meetpact.compat.kinds.kind import CAT, DOG, PET, TEXT, Kind, Schema

_MAPPED: Schema = {
    "oneOf": [CAT, DOG],
    "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}},
}

REMARKS = (
    Kind(
        "default-value-added",
        "none",
        "{what} has a default of {new} now",
        TEXT,
        {**TEXT, "default": "x"},
        {**TEXT, "example": "x"},
    ),
    Kind(
        "default-value-removed",
        "none",
        "{what} has no default of {old} any more",
        {**TEXT, "default": "x"},
        TEXT,
        {**TEXT, "default": "x", "title": "A"},
    ),
    Kind(
        "default-value-changed",
        "none",
        "the default of {what}: {old} -> {new}",
        {**TEXT, "default": "x"},
        {**TEXT, "default": "y"},
        {**TEXT, "default": "x", "title": "A"},
    ),
    Kind(
        "deprecated",
        "none",
        "{what} is deprecated now",
        TEXT,
        {**TEXT, "deprecated": True},
        {**TEXT, "deprecated": False},
    ),
    Kind(
        "content-encoding-changed",
        "none",
        "the contentEncoding of {what}: {old} -> {new}",
        {**TEXT, "contentEncoding": "base64"},
        {**TEXT, "contentEncoding": "base32"},
        {**TEXT, "contentEncoding": "base64", "title": "A"},
    ),
    Kind(
        "content-media-type-changed",
        "none",
        "the contentMediaType of {what}: {old} -> {new}",
        {**TEXT, "contentMediaType": "image/png"},
        {**TEXT, "contentMediaType": "image/gif"},
        {**TEXT, "contentMediaType": "image/png", "title": "A"},
    ),
    Kind(
        "x-extensible-enum-value-removed",
        "none",
        "{what} is no longer said to be {old}",
        {**TEXT, "x-extensible-enum": ["a", "b"]},
        {**TEXT, "x-extensible-enum": ["a"]},
        {**TEXT, "x-extensible-enum": ["b", "a"]},
    ),
    Kind(
        "reactivated",
        "none",
        "{what} is no longer deprecated",
        {**TEXT, "deprecated": True},
        TEXT,
        {**TEXT, "deprecated": True, "title": "A"},
    ),
    Kind("discriminator-added", "none", "{what} has a discriminator now", PET, _MAPPED, {"oneOf": [DOG, CAT]}),
    Kind(
        "discriminator-removed",
        "none",
        "{what} has no discriminator any more",
        _MAPPED,
        PET,
        {**_MAPPED, "title": "A"},
    ),
    Kind(
        "discriminator-property-name-changed",
        "none",
        "the discriminator of {what}: {old} -> {new}",
        _MAPPED,
        {**_MAPPED, "discriminator": {"propertyName": "sort"}},
        {**_MAPPED, "title": "A"},
    ),
    Kind(
        "discriminator-mapping-added",
        "none",
        "the discriminator of {what} maps {new} too",
        _MAPPED,
        {
            **_MAPPED,
            "discriminator": {
                "propertyName": "kind",
                "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"},
            },
        },
        {**_MAPPED, "title": "A"},
    ),
    Kind(
        "discriminator-mapping-deleted",
        "none",
        "the discriminator of {what} maps {old} no more",
        _MAPPED,
        {**_MAPPED, "discriminator": {"propertyName": "kind"}},
        {**_MAPPED, "title": "A"},
    ),
    Kind(
        "discriminator-mapping-changed",
        "none",
        "the discriminator of {what} maps {old} -> {new}",
        _MAPPED,
        {**_MAPPED, "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Dog"}}},
        {**_MAPPED, "discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat"}}},
    ),
    *(
        Kind(
            f"{need}-property-became-{word}",
            "none",
            f"{{what}} {'is no longer' if word.startswith('not') else 'became'} {word.removeprefix('not-')}",
            {
                "type": "object",
                "properties": {"a": {**TEXT, mark: True} if word.startswith("not") else TEXT},
                "required": ["a"] if need == "required" else [],
            },
            {
                "type": "object",
                "properties": {"a": TEXT if word.startswith("not") else {**TEXT, mark: True}},
                "required": ["a"] if need == "required" else [],
            },
            {
                "type": "object",
                "properties": {
                    "a": {**TEXT, mark: True, "title": "A"} if word.startswith("not") else {**TEXT, mark: False}
                },
                "required": ["a"] if need == "required" else [],
            },
            members=True,
        )
        for need in ("required", "optional")
        for word, mark in (
            ("read-only", "readOnly"),
            ("not-read-only", "readOnly"),
            ("write-only", "writeOnly"),
            ("not-write-only", "writeOnly"),
        )
    ),
)
