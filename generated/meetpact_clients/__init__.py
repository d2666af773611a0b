"""A client per provider, written by `meetpact regenerate`: do not edit, change the spec."""
