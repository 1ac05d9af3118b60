import { createContext, type ReactNode, useContext } from "react";
import { htmlLanguage, type Language } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";

const ReaderContext = createContext<Wording>(wordingIn("en"));

/** Sets the language in which everything below speaks. */
export function ReaderProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <ReaderContext.Provider value={wordingIn(language)}>{children}</ReaderContext.Provider>;
}

/** The reader's language with its phrases and dates. */
export const useReader = (): Wording => useContext(ReaderContext);

/** A stored text in the reader's language; what had to fall back to another one says so by `lang`. */
export function Text({ of, reference }: { of: Localised; reference?: string }) {
  const { language } = useReader();
  const shown = inLanguage(of, language, reference);
  return shown.isFallback ? <span lang={htmlLanguage(shown.language)}>{shown.text}</span> : shown.text;
}
