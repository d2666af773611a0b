"""Patterns as automata: whether a string matches, in linear time, and whether one set admits what another does."""

from meetpact.compat.regular.automaton import automaton
from meetpact.compat.regular.difference import difference

__all__ = ["automaton", "difference"]
