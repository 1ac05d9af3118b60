/** A cookie that only the server reads. Its name and flags follow from the office's public address. */
export type SecretCookie = {
  read: (request: Request) => string | null;
  set: (token: string) => string; // a Set-Cookie line
  clear: string; // a Set-Cookie line
};

/**
 * On https the name begins with "__Host-", which browsers accept only from this very host and with
 * Secure; http, as in the demo, goes without both. Lives as long as the browser runs.
 */
function secretCookie(plainName: string) {
  return (origin: string): SecretCookie => {
    const isSecure = origin.startsWith("https:");
    const name = isSecure ? `__Host-${plainName}` : plainName;
    const flags = `Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
    const pattern = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`);
    return {
      read: (request) => pattern.exec(request.headers.get("Cookie") ?? "")?.[1] ?? null,
      set: (token) => `${name}=${token}; ${flags}`,
      clear: `${name}=; ${flags}; Max-Age=0`,
    };
  };
}

/** Holds the secret of a session. */
export const sessionCookie = secretCookie("session");

/** Holds the secret of a sign-in that still waits for its code. */
export const pendingCookie = secretCookie("pending");

/** Whether a request carries either, right or wrong: then its answer is for this person alone. */
export const isPersonal = (request: Request): boolean =>
  /(?:^|;\s*)(?:__Host-)?(?:session|pending)=/.test(request.headers.get("Cookie") ?? "");
