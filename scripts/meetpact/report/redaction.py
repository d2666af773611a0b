"""What must not be read in any output: the credentials of the run, and what a body calls a secret."""

import base64
import json
import re
from collections.abc import Mapping
from urllib.parse import quote

#: Properties whose values open something; what is shown of them is their name.
_SECRET = r"(?:[A-Za-z_]*(?:token|secret|password|passcode|passphrase|private_?key|access_?key)[A-Za-z_]*)"
_PROPERTY = re.compile(rf'("{_SECRET}"\s*:\s*)"(?:[^"\\]|\\.)*"', re.IGNORECASE)
_IN_URL = re.compile(r"([?&](?:roomKey|pwd|pw|zak|token|access_token|api_key|apikey)=)[^&\"'\s\\]+", re.IGNORECASE)
_BEARER = re.compile(r"(authorization['\"]?\s*[:=]\s*['\"]?(?:bearer|basic)\s+)[^\s'\"$,}]+", re.IGNORECASE)


class Redaction:
    """Takes secrets out of text.

    Args:
        credentials: the secrets of the run, each with what is written in its place (`$WHEREBY_API_KEY`).
    """

    def __init__(self, credentials: Mapping[str, str]) -> None:
        self._forms: list[tuple[str, str]] = []
        for secret, name in credentials.items():
            if secret:
                based = base64.b64encode(secret.encode()).decode()
                forms = {secret, quote(secret, safe=""), json.dumps(secret)[1:-1], based, based.rstrip("=")}
                self._forms += [(form, name) for form in forms]
        self._forms.sort(key=lambda pair: -len(pair[0]))

    def text(self, text: str) -> str:
        """`text` without the credentials of the run."""
        for form, name in self._forms:
            text = text.replace(form, name)
        return text

    def body(self, text: str) -> str:
        """The same for a body that was received or sent: the values of its secret properties go, too."""
        return _IN_URL.sub(r"\1***", _PROPERTY.sub(r'\1"***"', self.text(text)))

    def message(self, text: str) -> str:
        """The same for a sentence that quotes bodies and headers."""
        return _BEARER.sub(r"\1***", self.body(text))
