import { createHmac } from "node:crypto";

/**
 * The secret of a private address: 43 characters of base64url, 256 bits. Derived from the office's key and
 * stored nowhere, so that the address can be printed again and a stolen database gives none away.
 */
export const tokenOf = (officeKey: Buffer, { id, generation }: { id: string; generation: number }): string =>
  createHmac("sha256", officeKey).update(`subscription ${id} ${generation}`).digest("base64url");
