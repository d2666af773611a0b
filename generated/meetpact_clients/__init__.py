"""A client per provider, written by `meetpact regenerate`: do not edit, change the spec."""

__version__ = "0.1.0"
