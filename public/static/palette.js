// The palette: a field whose list the arrows move through. What it lists comes from the server, for whoever
// asks; nothing is kept here.
const dialog = document.getElementById("palette");
const field = document.getElementById("palette-field");
const list = document.getElementById("palette-list");
const status = dialog.querySelector("[role=status]");

let options = []; // what is listed, in its order
let active = -1;
let asked = 0; // answers to older questions are dropped
let listed; // the typed words to which the list belongs
let timer;

/** Lists what there is for the palette that was opened, or for what was typed into it meanwhile. */
export function fillPalette() {
  list.replaceChildren();
  options = [];
  listed = undefined;
  ask();
}

async function ask() {
  clearTimeout(timer);
  asked += 1;
  const mine = asked;
  const q = field.value.trim();
  const at = location.pathname + location.search;
  const answer = await fetch(`/search/palette?${new URLSearchParams({ q, at })}`).catch(() => null);
  if (!answer?.ok || answer.redirected || mine !== asked) return;
  show(await answer.json());
  listed = q;
}

function show({ groups, status: said }) {
  options = [];
  list.replaceChildren(
    ...groups.map(({ title, options: own }, index) => {
      const group = element("div", { role: "group" });
      const heading = element("div", { id: `palette-group-${index}`, role: "presentation" }, title);
      group.setAttribute("aria-labelledby", heading.id);
      group.append(heading, ...own.map(line));
      return group;
    }),
  );
  status.textContent = said;
  activate(options.length > 0 ? 0 : -1);
}

/** One option; a real link where it leads somewhere, so that it opens in a new tab as links do. */
function line(option) {
  const isLink = !option.send && !option.copy;
  const one = element(isLink ? "a" : "div", { id: `palette-option-${options.length}`, role: "option" });
  if (isLink) one.href = option.to;
  one.tabIndex = -1;
  const name = element("span", { class: "palette-name" });
  name.append(text(option.name));
  if (option.also) name.append(" — ", text(option.also));
  one.append(name);
  if (option.note) one.append(" ", element("span", { class: "quiet" }, option.note));
  const at = options.length;
  one.addEventListener("pointermove", () => activate(at, false));
  one.addEventListener("click", (event) => {
    if (isLink) return done(option);
    event.preventDefault();
    run(option);
  });
  options.push({ one, option });
  return one;
}

function text({ language, pieces }) {
  const span = document.createElement("span");
  if (language && language !== document.documentElement.lang) span.lang = language;
  for (const { text: part, isFound } of pieces) span.append(isFound ? element("mark", {}, part) : part);
  return span;
}

function element(name, attributes, content = "") {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(content);
  return made;
}

function activate(index, isScrolled = true) {
  options[active]?.one.setAttribute("aria-selected", "false");
  active = index;
  const { one } = options[active] ?? {};
  if (!one) return field.removeAttribute("aria-activedescendant");
  one.setAttribute("aria-selected", "true");
  field.setAttribute("aria-activedescendant", one.id);
  if (isScrolled) one.scrollIntoView({ block: "nearest" });
}

/** A place on this very page is gone to without loading it anew: then nothing else would close the palette. */
const done = ({ to }) => to.includes("#") && dialog.close();

async function run({ to, send, copy }) {
  if (copy) {
    try {
      await navigator.clipboard.writeText(copy);
      status.textContent = dialog.dataset.copied;
      options[active]?.one.append(" ", element("strong", {}, dialog.dataset.copied));
      setTimeout(() => dialog.close(), 900);
    } catch {
      location.assign(to);
    }
    return;
  }
  const form = element("form", { method: "post", action: to, hidden: "" });
  for (const [name, value] of send) form.append(element("input", { type: "hidden", name, value }));
  document.body.append(form);
  form.submit();
}

field.addEventListener("input", (event) => {
  clearTimeout(timer);
  if (!event.isComposing) timer = setTimeout(ask, 120);
});
field.addEventListener("compositionend", ask);

field.addEventListener("keydown", async (event) => {
  if (event.isComposing || event.keyCode === 229) return; // the keys choose characters, not lines
  const { key } = event;
  if (key === "ArrowDown" || key === "ArrowUp") {
    event.preventDefault();
    const step = key === "ArrowDown" ? 1 : -1;
    if (options.length > 0) activate((active + step + options.length) % options.length);
  } else if (key === "Enter") {
    event.preventDefault();
    if (field.value.trim() !== listed) await ask(); // typed and sent at once
    const chosen = options[active];
    if (chosen) chosen.one.click();
    else location.assign(`/search?${new URLSearchParams({ q: field.value.trim() })}`);
  }
});

// A press outside closes, as Escape does.
dialog.addEventListener("pointerdown", (event) => {
  if (event.target === dialog) dialog.close();
});
