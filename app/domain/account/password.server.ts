import argon2 from "argon2";

/** Argon2id at OWASP's recommendation: 19 MiB of memory (in KiB here), two passes, one lane. */
const strength = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password as it is stored. It is taken character by character: neither trimmed nor folded. */
export const hashPassword = (password: string): Promise<string> => argon2.hash(password, strength);

/** A hash that no password has, so that an unknown name takes as long as a known one. */
let nobody: Promise<string> | undefined;

/** Whether a password belongs to a stored hash. Takes the same time, and says no, when there is none. */
export async function isPasswordOf(hash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const isRight = await argon2.verify(hash ?? (await nobody), password);
  return isRight && hash !== null;
}
