import type { Venue } from "#app/domain/directory/directory.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";

const titles: Record<string, (venue: string) => string> = {
  en: (venue) => `Transfer to ${venue}`,
  ru: (venue) => `Переезд: ${venue}`,
  zh: (venue) => `前往${venue}`,
};

/** What a transfer to a venue is called, in each language of ours in which the venue has a name. */
export function transferTitle({ names }: Pick<Venue, "names">): Localised {
  const nameIn = (language: LanguageTag) => {
    const own = names.filter((name) => name.language === language);
    return (own.find(({ isPreferred }) => isPreferred) ?? own[0])?.name;
  };
  return Object.fromEntries(
    Object.entries(titles).flatMap(([language, title]) => {
      const name = nameIn(language);
      return name ? [[language, title(name)]] : [];
    }),
  );
}
