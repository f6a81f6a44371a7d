"""What stands in addresses beside slugs; it stays text, as reverse() gives it."""

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


class Form(Year):
    """Of a feed, where it is not RSS."""

    regex = "atom|json"


register_converter(Year, "year")
register_converter(Two, "two")
register_converter(Key, "key")
register_converter(Form, "form")
