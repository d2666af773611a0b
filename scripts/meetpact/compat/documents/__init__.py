"""A document of anybody: read from a file, a URL, a git ref or a provider's name; resolved, and bounded in size."""

from meetpact.compat.documents.document import Document, from_tree, load
from meetpact.compat.documents.parsing import parse
from meetpact.compat.documents.trees import dumped, references

__all__ = ["Document", "dumped", "from_tree", "load", "parse", "references"]
