import type { Db } from "#db/database.ts";

/** Keeps what `make` builds, once per database: prepared queries, or caches that live as long as it. */
export function perDatabase<Kept>(make: (db: Db) => Kept): (db: Db) => Kept {
  const all = new WeakMap<Db, Kept>();
  return (db) => {
    let kept = all.get(db);
    if (kept === undefined) {
      kept = make(db);
      all.set(db, kept);
    }
    return kept;
  };
}
