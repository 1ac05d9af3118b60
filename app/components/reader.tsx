import { createContext, type ReactNode, useContext } from "react";
import { htmlLanguage, type Language, type LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";

const ReaderContext = createContext<Wording>(wordingIn("en"));

/** Sets the language in which everything below speaks. */
export function ReaderProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <ReaderContext.Provider value={wordingIn(language)}>{children}</ReaderContext.Provider>;
}

/** Sets the language that stands in below for what the reader's language lacks. */
export function ReferenceProvider({ language, children }: { language: LanguageTag; children: ReactNode }) {
  const wording = wordingIn(useReader().language, language);
  return <ReaderContext.Provider value={wording}>{children}</ReaderContext.Provider>;
}

/** The reader's language with its phrases and dates. */
export const useReader = (): Wording => useContext(ReaderContext);

/**
 * A stored text in the reader's language. What had to fall back to another one is marked for eyes and
 * ears: by a small tag, and by `lang`.
 */
export function Text({ of }: { of: Localised }) {
  const { language, reference, messages } = useReader();
  const shown = inLanguage(of, language, reference);
  if (!shown.isFallback) return shown.text;
  return (
    <>
      <span lang={htmlLanguage(shown.language)}>{shown.text}</span>{" "}
      <abbr className="fallback" title={messages.missing.fallback}>
        {shown.language}
      </abbr>
    </>
  );
}
