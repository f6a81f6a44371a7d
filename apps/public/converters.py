"""Years and two-digit numbers in addresses; they stay text, as reverse() gives them."""

from django.urls import register_converter


class Year:
    regex = "[0-9]{4}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Two(Year):
    regex = "[0-9]{2}"


class Key(Year):
    regex = "[1-9][0-9]{0,8}"


register_converter(Year, "year")
register_converter(Two, "two")
register_converter(Key, "key")
