import { useReader } from "#app/components/reader.tsx";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import type { Shown } from "#app/domain/text/localised.ts";

/** A text that was chosen for the reader; one in another language is marked for eyes and ears. */
export function ShownText({ of }: { of: Shown }) {
  const { messages } = useReader();
  if (!of.isFallback) return of.text;
  return (
    <>
      <span lang={htmlLanguage(of.language)}>{of.text}</span>{" "}
      <abbr className="fallback" title={messages.missing.fallback}>
        {of.language}
      </abbr>
    </>
  );
}

/** A name in the language that it is in; names need no mark. */
export function ShownName({ of }: { of: Shown }) {
  return of.isFallback ? <span lang={htmlLanguage(of.language)}>{of.text}</span> : of.text;
}
