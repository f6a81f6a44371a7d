// The text editor stands in for a textarea; this gives it the textarea's name.
addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  const label = document.querySelector(`label[for="${textarea.id}"]`);
  const field = editor.view.dom;
  field.setAttribute("role", "textbox");
  field.setAttribute("aria-multiline", "true");
  field.lang = document.querySelector("#id_language")?.value ?? "de";
  if (!label) return;
  label.id ||= `${textarea.id}_label`;
  field.setAttribute("aria-labelledby", label.id);
  label.addEventListener("click", () => editor.commands.focus());
});
