// Select2 names its boxes by what is chosen, so an empty one has no name at all.
// Here each gets the name of its field first.
function nameBoxes() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const label = select.labels[0];
    const box = select.nextElementSibling;
    if (!label || !box?.matches(".select2")) continue;
    label.id ||= `${select.id}_label`;
    for (const part of box.querySelectorAll("[role=combobox], [role=textbox], [type=search]")) {
      const chosen = part.querySelector("[role=textbox]");
      part.setAttribute("aria-labelledby", chosen ? `${label.id} ${chosen.id}` : label.id);
    }
  }
}
window.django?.jQuery?.(nameBoxes); // after those that jQuery already waits to make
document.addEventListener("formset:added", () => setTimeout(nameBoxes));
