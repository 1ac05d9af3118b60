import { createHash, randomBytes } from "node:crypto";

/** A secret that nobody can guess: 256 random bits as 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: whoever reads the database cannot use it. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
