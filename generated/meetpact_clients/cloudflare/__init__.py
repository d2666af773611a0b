"""A client library for accessing Cloudflare RealtimeKit meetings"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
