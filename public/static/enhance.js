// Small comforts for browsers that run scripts; every page works without them.
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.copied;
    } catch {
      field.select();
    }
  });
}

// What is typed into a long form is kept on the server, a moment after the last key and when the page is left;
// never passwords. A form that shares its page with others names the address under which it is kept.
for (const form of document.querySelectorAll("form[data-keep]")) {
  let timer;
  let isUnsaved = false;
  const keep = () => {
    clearTimeout(timer);
    if (!isUnsaved) return;
    isUnsaved = false;
    const fields = new FormData(form);
    for (const { name, type } of form.elements) {
      if (name && (type === "password" || type === "file")) fields.delete(name);
    }
    fields.set("kept-address", form.dataset.keep || location.pathname + location.search);
    const body = new URLSearchParams(fields);
    const keepalive = body.toString().length < 60_000; // browsers refuse more than 64 KiB
    fetch("/kept-forms", { method: "POST", body, keepalive, redirect: "manual" }).catch(() => {
      isUnsaved = true;
    });
  };
  form.addEventListener("input", () => {
    isUnsaved = true;
    clearTimeout(timer);
    timer = setTimeout(keep, 1500);
  });
  form.addEventListener("submit", () => {
    isUnsaved = false;
    clearTimeout(timer);
  });
  addEventListener("pagehide", keep);
}

// Only forms have fields that suggest; other pages are spared the code.
if (document.querySelector("input[data-suggest]")) import("/static/suggest.js");

// Pages, acts and names by the keyboard, from any page. The letter is asked for where the keyboard writes
// Latin letters, the key itself where it writes others: on a Russian one Ctrl+K is Ctrl+Л.
const opener = document.querySelector("button[data-palette]");
if (opener && "showModal" in HTMLDialogElement.prototype) {
  const dialog = document.getElementById("palette");
  const open = () => {
    if (dialog.open) return dialog.close();
    const field = document.getElementById("palette-field");
    field.value = "";
    dialog.showModal(); // before its code is there: what is typed at once must not be lost
    field.focus(); // Escape closes it, and focus goes back to where it was
    import("/static/palette.js").then(({ fillPalette }) => fillPalette());
  };
  opener.hidden = false;
  if (/Mac|iPhone|iPad/.test(navigator.platform)) opener.querySelector("kbd").textContent = "⌘K";
  opener.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    const isOther = event.altKey || event.shiftKey || event.isComposing || event.repeat;
    if (isOther || event.ctrlKey === event.metaKey) return;
    const isK = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === "k" : event.code === "KeyK";
    if (!isK) return;
    event.preventDefault();
    open();
  });
}

// The picture of a day is taken hold of by hand and by keys.
if (document.querySelector("#day[data-edit]")) import("/static/day.js");

// The form of an item tells what it conflicts with while it is typed.
if (document.querySelector("form[data-conflicts]")) import("/static/typed-conflicts.js");

// What is selected in minutes is what is marked.
if (document.querySelector("[data-minutes]")) import("/static/minutes.js");
