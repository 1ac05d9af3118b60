/** The languages of the interface, in the order in which the switch shows them. */
export const languages = ["en", "ru", "zh"] as const;

/** A language of the interface; "zh" is Simplified Chinese (zh-Hans). */
export type Language = (typeof languages)[number];

/** A language of content: a BCP 47 tag such as "en", "ru", "zh", "ja", "de". */
export type LanguageTag = string;

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** The value of `lang` in HTML and of LANGUAGE elsewhere: Chinese of the interface is zh-Hans. */
export const htmlLanguage = (tag: LanguageTag): string => (tag === "zh" ? "zh-Hans" : tag);

/** Languages of content that fields suggest; any other tag can be typed. */
export const contentLanguages: readonly LanguageTag[] = [
  ...languages,
  ...["ja", "de", "fr", "es", "ko", "ar", "pt", "it", "kk", "mn", "sr", "tr", "vi"],
];
