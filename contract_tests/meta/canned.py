"""A server of the clients' tests that answers with what it was given."""

import httpx

TOKEN = "s3cr3t-t0ken"
MEETING = {"meetingId": "1", "roomUrl": "https://example.com/a", "endDate": "2099-01-01T00:00:00Z"}
FINE = httpx.Response(200, json=MEETING)


class Server:
    """Answers with one thing after another, and keeps what arrived, with its timeouts; the last answer for ever."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.limits: list[dict[str, float]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.limits.append(request.extensions["timeout"])
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    @property
    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self)
