/** Through which server the office's mails go, and as whom. */
export type MailSettings = {
  host: string;
  port: number;
  isSecure: boolean; // TLS from the first byte; else by STARTTLS where the server offers it
  user: string | null;
  password: string | null;
  from: string; // "Protocol Office <protocol@city.example>", or the address alone
  hasDigest: boolean; // planners are told each morning who has not read a programme
};

const EXAMPLES = "smtp://user:password@mail.example.org:587 or smtps://user:password@mail.example.org";

/**
 * Reads SMTP_URL, DRAGOMAN_MAIL_FROM (required with it) and DRAGOMAN_DIGEST ("daily", or "off"); null
 * without SMTP_URL. Throws with a sentence for the operator, which never repeats what may hold a password.
 */
export function readMailSettings(environment: Record<string, string | undefined>): MailSettings | null {
  const { SMTP_URL: address, DRAGOMAN_MAIL_FROM: from, DRAGOMAN_DIGEST: digest = "daily" } = environment;
  if (digest !== "daily" && digest !== "off")
    throw new Error(`DRAGOMAN_DIGEST must be "daily" or "off", not "${digest}".`);
  if (address === undefined || address === "") return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  const isReadable =
    url !== null &&
    /^smtps?:$/.test(url.protocol) &&
    url.hostname !== "" &&
    (url.pathname === "" || url.pathname === "/") &&
    url.search === "" &&
    isEncoded(url.username) &&
    isEncoded(url.password);
  if (!isReadable) throw new Error(`SMTP_URL must be like ${EXAMPLES}.`);
  if (!from) throw new Error("DRAGOMAN_MAIL_FROM must say as whom the office writes, since SMTP_URL is set.");
  if (!isSender(from))
    throw new Error(`DRAGOMAN_MAIL_FROM must be like "Protocol Office <protocol@city.example>".`);
  const isSecure = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (isSecure ? 465 : 587) : Number(url.port),
    ...{ isSecure, from },
    user: url.username === "" ? null : decodeURIComponent(url.username),
    password: url.password === "" ? null : decodeURIComponent(url.password),
    hasDigest: digest === "daily",
  };
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

const isSender = (text: string): boolean => {
  const address = /^[^<>\r\n]*<([^<>\s]+)>$/.exec(text.trim())?.[1] ?? text.trim();
  return /^[^@\s<>,;"]+@[^@\s<>,;"]+$/.test(address);
};
