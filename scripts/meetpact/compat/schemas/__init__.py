"""A schema in one direction, twice: flattened one level for those who walk it, and whole for the validators."""

from meetpact.compat.schemas.export import Exporter
from meetpact.compat.schemas.flattening import Schemas
from meetpact.compat.schemas.form import Flat, admits_null, tidy
from meetpact.compat.schemas.json_values import kind, token
from meetpact.compat.schemas.merging import join

__all__ = ["Exporter", "Flat", "Schemas", "admits_null", "join", "kind", "tidy", "token"]
