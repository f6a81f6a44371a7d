// A field that suggests people while a name is typed: arrows choose, Enter opens.
// htmx brings the list. Without scripts the form around the field finds the same.
// htmx notes the address in the browser when it loads: nothing of a reader is kept.
sessionStorage.removeItem("htmx-current-path-for-history");

const field = document.querySelector("#q");
const options = () => [...document.querySelectorAll("#suggestions [role=option]")];
const chosen = () => options().find((each) => each.ariaSelected === "true");

const choose = (option) => {
  for (const each of options()) each.setAttribute("aria-selected", each === option);
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
};
const show = (open) => {
  document.querySelector("#suggestions").hidden = !open;
  field.setAttribute("aria-expanded", open);
  if (!open) choose(null);
};
const open = (option) => location.assign(option.dataset.address);

field.setAttribute("role", "combobox");
field.setAttribute("aria-autocomplete", "list");
field.setAttribute("aria-controls", "suggestions");
field.setAttribute("aria-expanded", "false");

document.body.addEventListener("htmx:afterSwap", () => {
  show(options().length > 0 && document.activeElement === field);
});
field.addEventListener("keydown", (event) => {
  const all = options();
  if (event.key === "Escape" && field.ariaExpanded === "true") {
    show(false);
  } else if (event.key === "Enter" && chosen()) {
    open(chosen());
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
document.addEventListener("pointerdown", (event) => {
  const option = event.target.closest("#suggestions [role=option]");
  if (!option) return;
  event.preventDefault(); // or the field would lose the focus, and the list go
  open(option);
});
