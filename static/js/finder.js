// A field that suggests people while a name is typed: arrows choose, Enter takes.
// A suggestion leads to its page, or, in a form of several fields, fills the field in.
// htmx brings the list. Without scripts the form around the field finds the same.
// htmx notes the address in the browser when it loads: of a reader nothing is kept.
if ("forget" in document.currentScript.dataset) {
  sessionStorage.removeItem("htmx-current-path-for-history");
}

const finders = new Map();

const finder = (field) => {
  const list = () => document.querySelector(field.getAttribute("hx-target"));
  const options = () => [...list().querySelectorAll("[role=option]")];
  const chosen = () => options().find((each) => each.ariaSelected === "true");
  const choose = (option) => {
    for (const each of options()) each.setAttribute("aria-selected", each === option);
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const show = (open) => {
    list().hidden = !open;
    field.setAttribute("aria-expanded", open);
    if (!open) choose(null);
  };
  const take = (option) => {
    if (option.dataset.address) return location.assign(option.dataset.address);
    field.value = option.dataset.words;
    show(false);
  };

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", field.getAttribute("hx-target").slice(1));
  field.setAttribute("aria-expanded", "false");
  field.addEventListener("keydown", (event) => {
    const all = options();
    if (event.key === "Escape" && field.ariaExpanded === "true") {
      show(false);
    } else if (event.key === "Enter" && chosen()) {
      take(chosen());
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && all.length) {
      const at = all.indexOf(chosen()) + (event.key === "ArrowDown" ? 1 : -1);
      show(true);
      choose(at < 0 && event.key === "ArrowUp" ? all.at(-1) : all[at % all.length]);
    } else {
      return;
    }
    event.preventDefault();
  });
  field.addEventListener("blur", () => show(false));
  return { list, options, show, take };
};

for (const field of document.querySelectorAll("[data-finder]")) {
  finders.set(field, finder(field));
}
document.body.addEventListener("htmx:afterSwap", () => {
  for (const [field, { options, show }] of finders) {
    show(options().length > 0 && document.activeElement === field);
  }
});
document.addEventListener("pointerdown", (event) => {
  const option = event.target.closest("[role=option]");
  for (const { list, take } of finders.values()) {
    if (!option || !list().contains(option)) continue;
    event.preventDefault(); // or the field would lose the focus, and the list go
    take(option);
  }
});
