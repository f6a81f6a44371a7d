"""A round portrait in a drawing, of a way between two people or of a family."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Middle and radius in units of the drawing."""

    x: int
    y: int
    radius: int

    @property
    def picture(self) -> tuple[int, int, int, int]:
        """x, y, width and height of a portrait 4:5 that fills the circle."""
        width = round(self.radius * 2.5)
        height = round(width * 1.25)
        return self.x - width // 2, self.y - round(height * 0.48), width, height

    @property
    def slash(self) -> str:
        """The path of the line through the circle of somebody dead."""
        reach = round(self.radius * 0.8)
        return f"M{self.x - reach} {self.y + reach} {self.x + reach} {self.y - reach}"

    @property
    def initials_y(self) -> int:
        """The foot of letters 36 high that stand in the middle."""
        return self.y + 12
