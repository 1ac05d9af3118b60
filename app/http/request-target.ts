const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** What a request line asks for: a path of ours with its query, or the status that refuses it. */
export type Target = { kind: "path"; url: string } | { kind: "refused"; status: 400 | 405 | 414 };

/**
 * Reads the target of a request line. The absolute form ("http://host/path", RFC 9112 3.2.2) is taken
 * for its path. Refused are unknown methods, what is no path, what a browser would read as another
 * host ("//host", "/\\host"), broken percent-encoding, and addresses beyond 2,000 characters.
 */
export function readTarget(method: string | undefined, target: string | undefined): Target {
  if (!method || !methods.has(method)) return { kind: "refused", status: 405 };
  if (!target || target.length > 2000) return { kind: "refused", status: target ? 414 : 400 };
  const url = /^https?:\/\/[^/?#]+/i.test(target)
    ? target.replace(/^https?:\/\/[^/?#]+/i, "") || "/"
    : target;
  if (!url.startsWith("/") || /^\/[/\\]/.test(url) || /[\\\s]/.test(url) || !isDecodable(url)) {
    return { kind: "refused", status: 400 };
  }
  return { kind: "path", url };
}

function isDecodable(url: string): boolean {
  const [path = ""] = url.split("?");
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
