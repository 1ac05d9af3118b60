import type { Language } from "#app/domain/text/languages.ts";

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Partial<Record<Language, Intl.PluralRules>> = {};

/** The form that a count takes in a language (Unicode CLDR plural rules). */
export function plural(language: Language, count: number, forms: Forms): string {
  rules[language] ??= new Intl.PluralRules(language);
  return forms[rules[language].select(count)] ?? forms.other;
}
