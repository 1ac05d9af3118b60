// What conflicts with an item is told while its form is typed, a moment after the last change. What is not
// whole yet conflicts with nothing; saving says what is missing.
const form = document.querySelector("form[data-conflicts]");
const place = document.getElementById("form-conflicts");
let timer;
let asked = 0;

const show = ({ title, show: open, conflicts }) => {
  const heading = Object.assign(document.createElement("h2"), { id: "conflicts", textContent: title });
  const list = Object.assign(document.createElement("ul"), { className: "said-conflicts" });
  for (const { said, to, isAccepted } of conflicts) {
    const line = document.createElement("li");
    const sign = Object.assign(document.createElement("span"), { textContent: isAccepted ? "✓" : "!" });
    sign.setAttribute("aria-hidden", "true");
    const text = Object.assign(document.createElement("span"), { textContent: said });
    line.append(sign, " ", text);
    if (isAccepted) {
      line.className = "quiet";
      text.append(" · ", Object.assign(document.createElement("a"), { href: to, textContent: open }));
    }
    list.append(line);
  }
  place.replaceChildren(heading, list);
  place.hidden = conflicts.length === 0;
};

const ask = async () => {
  asked += 1;
  const mine = asked;
  const fields = new FormData(form);
  fields.delete("intent");
  const body = new URLSearchParams(fields);
  const answer = await fetch(form.dataset.conflicts, { method: "POST", body, redirect: "manual" }).catch(
    () => null,
  );
  if (!answer?.ok || mine !== asked) return;
  const told = await answer.json();
  if (told && mine === asked) show(told);
};

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(ask, 600);
});
