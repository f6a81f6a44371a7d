"""What every page must keep: for every eye, on every screen, by the keyboard alone."""

from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.browser.conftest import axe_findings

VIEWS = [
    ("light", 1280),
    ("dark", 1280),
    ("light", 390),
    ("dark", 390),
]
TAB_STOPS = """() => {
  const stops = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  return [...document.querySelectorAll(stops)].filter(each =>
    !each.disabled && each.tabIndex >= 0
    && each.checkVisibility({visibilityProperty: true})
    && !(each.type === "radio" && !each.checked)
  ).map((each, number) => each.dataset.stop = number);
}"""
FOCUSED = """() => {
  const each = document.activeElement, look = getComputedStyle(each);
  const ring = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0;
  return {
    stop: each.dataset.stop || "",
    name: (each.innerText || each.name || each.id || each.tagName).slice(0, 60),
    seen: each === document.body || ring || look.boxShadow !== "none",
  };
}"""


@dataclass
class Soundness:
    """Collects what is wrong with pages, so that a test shows all of it at once."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)

    def look(self, path: str, *, views=VIEWS) -> None:
        """Look at a page in each theme and width."""
        for theme, width in views:
            self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            self.page.set_viewport_size({"width": width, "height": 900})
            self.page.goto(self.base + path)
            self.page.wait_for_load_state("networkidle")
            self.here(f"{path} {theme} {width}")

    def here(self, where: str) -> None:
        """Look at the page that is open, for one that has no address of its own."""
        self.faults += [f"{where}: {found}" for found in axe_findings(self.page)]
        self._headings(where)
        self._overflow(where)

    def _headings(self, where: str) -> None:
        headings = self.page.locator("h1:visible").count()
        if headings != 1:
            self.faults.append(f"{where}: {headings} h1")

    def _overflow(self, where: str) -> None:
        over = self.page.evaluate(
            "document.scrollingElement.scrollWidth - window.innerWidth"
        )
        if over > 0:
            self.faults.append(f"{where}: {over} pixels wider than the screen")

    def walk(self, path: str, *, width: int = 1280, skip: str = "#content") -> None:
        """Go through a page by Tab: skip link first, everything reached and seen."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto(self.base + path)
        self.page.wait_for_load_state("networkidle")
        stops = {str(stop) for stop in self.page.evaluate(TAB_STOPS)}
        # An autofocused field would be the start; a reader starts at the top.
        self.page.locator("body").evaluate("e => { e.tabIndex = -1; e.focus() }")
        self.page.locator("body").evaluate("e => e.removeAttribute('tabindex')")
        reached: set[str] = set()
        for number in range(len(stops) + 60):
            self.page.keyboard.press("Tab")
            focused = self.page.evaluate(FOCUSED)
            if number == 0:
                self._skip(path, skip)
            if not focused["seen"]:
                self.faults.append(f"{path}: focus unseen on {focused['name']}")
            reached.add(focused["stop"])
            if stops <= reached:
                return
        for stop in sorted(stops - reached):
            html = self.page.locator(f"[data-stop='{stop}']").evaluate(
                "e => e.outerHTML"
            )
            self.faults.append(f"{path}: not reached by Tab: {html[:160]}")

    def _skip(self, path: str, target: str) -> None:
        href = self.page.evaluate("document.activeElement.getAttribute('href')")
        if href != target:
            self.faults.append(f"{path}: the first stop is {href}, no skip link")
        elif not self.page.locator(target).count():
            self.faults.append(f"{path}: the skip link leads nowhere")
