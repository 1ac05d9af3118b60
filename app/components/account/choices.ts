import { roles } from "#app/domain/access/actor.ts";
import { htmlLanguage, languages } from "#app/domain/text/languages.ts";
import { type Messages, messagesIn } from "#app/i18n/messages.ts";

/** The languages of the pages, each by its own name. */
export const languageChoices = languages.map((language) => ({
  value: language,
  text: messagesIn[language].languageName,
  language: htmlLanguage(language),
}));

/** The roles with what each may do. */
export const roleChoices = ({ labelled, account }: Messages) =>
  roles.map((role) => ({ value: role, text: labelled(account.role[role], account.roleSays[role]) }));
