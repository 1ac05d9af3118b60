// While a name is typed into a form, the directories say what begins so: into the list of that field, a
// moment after the last key. A room or a post is suggested as soon as its field is entered, as those of
// the venue or person typed beside it. Whatever is typed can be sent all the same.
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const { suggest: to, within } = input.dataset;
  const list = document.createElement("datalist");
  list.id = `${input.id}-suggest`;
  let timer;
  let asked = 0;
  const suggest = async (query) => {
    asked += 1;
    const mine = asked;
    const answer = await fetch(`/suggest?${new URLSearchParams({ to, ...query })}`).catch(() => null);
    if (!answer?.ok || answer.redirected || mine !== asked) return;
    const options = (await answer.json()).map((text) => new Option(text, text));
    list.replaceChildren(...options);
    if (!list.isConnected) {
      input.after(list);
      input.setAttribute("list", list.id);
    }
  };
  if (within) {
    input.addEventListener("focus", () => {
      const typed = document.getElementById(within)?.value.trim();
      if (typed) suggest({ within: typed });
    });
    continue;
  }
  input.addEventListener("input", () => {
    clearTimeout(timer);
    const q = input.value.trim();
    if (q.length >= 2 || /\p{Script=Han}/u.test(q)) timer = setTimeout(() => suggest({ q }), 300);
    else asked += 1; // what was asked for longer text comes too late
  });
}
