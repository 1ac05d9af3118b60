import { isLanguage, type Language, languages } from "#app/domain/text/languages.ts";

/** The cookie that remembers a chosen language; it holds nothing else. */
export const languageCookie = "lang";

/** What the address asks for: nothing, a language, or something that is none (or more than one). */
export function askedLanguage(
  query: URLSearchParams,
): { kind: "none" } | { kind: "language"; language: Language } | { kind: "unknown" } {
  const asked = query.getAll("lang");
  if (asked.length === 0) return { kind: "none" };
  const [only] = asked;
  return asked.length === 1 && only !== undefined && isLanguage(only)
    ? { kind: "language", language: only }
    : { kind: "unknown" };
}

/** The Set-Cookie line that remembers a language for a year. */
export const languageLine = (language: Language, origin: string): string =>
  `${languageCookie}=${language}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax${
    origin.startsWith("https:") ? "; Secure" : ""
  }`;

const remembered = new RegExp(`(?:^|;\\s*)${languageCookie}=(${languages.join("|")})(?:;|$)`);

/** The language that was chosen before in this browser, or null. */
export function chosenLanguage(request: Request): Language | null {
  const chosen = remembered.exec(request.headers.get("Cookie") ?? "")?.[1];
  return chosen && isLanguage(chosen) ? chosen : null;
}

/** The language for a page: asked for, else chosen before, else what the browser prefers, else English. */
export function languageOf(request: Request): Language {
  const asked = askedLanguage(new URL(request.url).searchParams);
  if (asked.kind === "language") return asked.language;
  return chosenLanguage(request) ?? preferred(request.headers.get("Accept-Language") ?? "");
}

/** The best of Accept-Language (RFC 9110 12.5.4) that the interface speaks. */
function preferred(header: string): Language {
  const wishes = header
    .slice(0, 500)
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().split(";");
      const weight = parameters
        .map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1])
        .find((one) => one !== undefined);
      return {
        language: tag.trim().toLowerCase().split("-")[0] ?? "",
        weight: weight === undefined ? 1 : Number(weight),
      };
    })
    .filter(({ language, weight }) => isLanguage(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return (wishes[0]?.language as Language | undefined) ?? "en";
}
