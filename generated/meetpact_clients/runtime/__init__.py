"""What the generated clients run on. Written by hand in `scripts/meetpact/runtime`, copied by `meetpact regenerate`."""
