"""What a person is told in one line instead of a traceback."""


class MeetpactError(Exception):
    """The command could not run: printed as `meetpact: <message>`, exit 2."""


class LocatedError(MeetpactError):
    """The same, about a place in a file: printed as `<file>:<line>: <message>`."""
