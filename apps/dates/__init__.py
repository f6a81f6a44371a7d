"""Dates as the record knows them: intervals of days, never invented precision."""

from apps.dates.certainty import Certainty
from apps.dates.edtf import Edtf
from apps.dates.errors import EdtfError
from apps.dates.moment import Precision

__all__ = ["Certainty", "Edtf", "EdtfError", "Precision"]
