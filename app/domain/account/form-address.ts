/** Words of a query that change how a page is shown, not which form it holds. */
const shown = ["lang", "index"];

/**
 * Under what a form is kept: the path and query of its page, without the language in which it happens to
 * be read. Null for what is no path of ours.
 */
export function formAddress(address: string): string | null {
  if (!/^\/(?![/\\])/.test(address) || address.length > 2000) return null;
  const here = "http://here.invalid";
  const url = URL.canParse(address, here) ? new URL(address, here) : null;
  if (!url || url.origin !== here) return null;
  for (const word of shown) url.searchParams.delete(word);
  return url.pathname + url.search;
}
