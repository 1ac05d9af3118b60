import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const SHORTEST = 32;

/**
 * The key, 32 bytes, with which the office seals what the database may not give away by itself: from
 * DRAGOMAN_SECRET, else from the file `secret.key` of the data folder, which is made at the first start
 * and is readable by its owner alone. Throws with a sentence for the operator.
 */
export function readOfficeKey(dataFolder: string, secret: string | undefined): Buffer {
  if (secret !== undefined) {
    if (secret.length < SHORTEST)
      throw new Error(`DRAGOMAN_SECRET must have at least ${SHORTEST} random characters.`);
    return createHash("sha256").update(secret).digest();
  }
  const file = `${dataFolder}/secret.key`;
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  }
  const text = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${file} must hold 64 hexadecimal digits.`);
  return Buffer.from(text, "hex");
}
