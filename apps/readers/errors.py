from apps.readers.rules import Fault


class Refused(Exception):
    """It cannot be done; `faults` says everything that stands in the way."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults
