// While a name is typed into a form, the directories say what begins so: into the list of that field, a
// moment after the last key. Whatever is typed can be sent all the same.
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("datalist");
  list.id = `${input.id}-suggest`;
  let timer;
  let asked = 0;
  const suggest = async () => {
    const q = input.value.trim();
    asked += 1;
    const mine = asked;
    if (q.length < 2) return;
    const to = input.dataset.suggest;
    const answer = await fetch(`/suggest?${new URLSearchParams({ to, q })}`).catch(() => null);
    if (!answer?.ok || answer.redirected || mine !== asked) return;
    const options = (await answer.json()).map((text) => new Option(text, text));
    list.replaceChildren(...options);
    if (!list.isConnected) {
      input.after(list);
      input.setAttribute("list", list.id);
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 300);
  });
}
