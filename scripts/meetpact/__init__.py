"""Curated specs of meetings APIs, and the tools that stand on them."""

__version__ = "0.1.0"
