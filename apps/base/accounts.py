"""How people sign in: by the administrator's invitation only, with a second factor."""

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest


class NewsroomAccounts(DefaultAccountAdapter):
    """Nobody signs themselves up: accounts are made in the admin."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class SecretKeepingMfa(DefaultMFAAdapter):
    """Keeps the secrets of second factors encrypted by the site's key."""

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()


def _cipher() -> Fernet:
    digest = hashlib.sha256(b"second factor" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
