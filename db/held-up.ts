/**
 * Why a write failed, where the reason passes: another process writes, or the disk is full. Null for
 * every other failure.
 */
export function whatHoldsUp(error: unknown): "busy" | "diskFull" | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_BUSY")) return "busy";
  return code.startsWith("SQLITE_FULL") ? "diskFull" : null;
}

/** Whether a write failed for a reason that passes. */
export const isWriteHeldUp = (error: unknown): boolean => whatHoldsUp(error) !== null;
