import type { Name } from "#app/domain/directory/directory.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";

export type NameIssue = { code: "name.required" } | { code: "name.preferredTwice"; language: LanguageTag };

/** What is wrong with a thing's names: none at all, an empty one, or two preferred in one language. */
export function findNameIssues(names: readonly Omit<Name, "id">[]): NameIssue[] {
  const issues: NameIssue[] = [];
  if (names.length === 0 || names.some((name) => name.name.trim() === ""))
    issues.push({ code: "name.required" });
  const preferred = names.filter((name) => name.isPreferred).map((name) => name.language);
  const twice = new Set(preferred.filter((language, index) => preferred.indexOf(language) !== index));
  for (const language of twice) issues.push({ code: "name.preferredTwice", language });
  return issues;
}
