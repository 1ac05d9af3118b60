/** Whether a path leads to a participant's own page, however it is written; a broken one does not. */
export const isPrivateAddress = (path: string): boolean => /^\/+p(?:\/|$)/i.test(decoded(path));

/** The secret in the path of a participant's page, `/p/SECRET`, or of what lies below it; null for any other path. */
export const secretIn = (path: string): string | null => /^\/p\/([^/]+)(?:\/|$)/.exec(path)?.[1] ?? null;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
