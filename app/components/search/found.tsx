import { useReader } from "#app/components/reader.tsx";
import type { MarkedText } from "#app/domain/search/show-found.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";

/** A stored text with what was searched for marked in it, and its language where that is not the page's. */
export function Marked({ of: { language, pieces } }: { of: MarkedText }) {
  const reader = useReader();
  let at = 0;
  const shown = pieces.map(({ text, isFound }) => {
    at += text.length;
    return isFound ? <mark key={at}>{text}</mark> : text;
  });
  if (language === "" || language === reader.language) return <>{shown}</>;
  return <span lang={htmlLanguage(language)}>{shown}</span>;
}
