// What is selected in a paragraph of the minutes is what its link marks.
for (const link of document.querySelectorAll("[data-minutes] a[data-mark]")) {
  const paragraph = link.closest("[data-paragraph]");
  const address = link.getAttribute("href");
  const selectedHere = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return "";
    const range = selection.getRangeAt(0);
    const text = paragraph.querySelector("p");
    return text.contains(range.startContainer) && text.contains(range.endContainer)
      ? wordsOf(range).trim()
      : "";
  };
  // A press takes the selection away before the click comes.
  let selected = "";
  link.addEventListener("pointerdown", () => {
    selected = selectedHere();
  });
  link.addEventListener("click", () => {
    const passage = selectedHere() || selected;
    const [query, place] = address.split("#");
    link.href = passage ? `${query}&passage=${encodeURIComponent(passage)}#${place}` : address;
  });
}

/** The words of a range without the small links that tell what became of a passage. */
function wordsOf(range) {
  const part = range.cloneContents();
  for (const extra of part.querySelectorAll("sup")) extra.remove();
  return part.textContent;
}
