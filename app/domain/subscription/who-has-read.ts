import type { Participation } from "#app/domain/delegation/participation.ts";

/** Ids of participations; `read` and `unread` together are those who are expected to read. */
export type ReadBoard = { expected: string[]; read: string[]; unread: string[]; withoutAddress: string[] };

/**
 * Who of a visit has read its version `number`, in the order of the participations of that version.
 *
 * Expected are those who can say so, whether or not the version changes anything for them: named
 * participants with a live address of their own (`having`), and whoever said it before their address
 * ended. An e-mail alone does not count, nor does the address of a party or a side: neither can say for one
 * person that they have read. Named participants without an address stand apart, so that nobody
 * is overlooked; the unnamed ("council members, 4") are not counted at all. `lastRead` gives the latest
 * version that each has said they read; a later one counts for an earlier.
 */
export function whoHasRead(
  number: number,
  participations: readonly Pick<Participation, "id" | "personId">[],
  having: ReadonlySet<string>,
  lastRead: ReadonlyMap<string, number>,
): ReadBoard {
  const named = participations.filter(({ personId }) => personId !== null).map(({ id }) => id);
  const hasRead = (id: string) => (lastRead.get(id) ?? 0) >= number;
  const expected = named.filter((id) => having.has(id) || hasRead(id));
  return {
    expected,
    read: expected.filter(hasRead),
    unread: expected.filter((id) => !hasRead(id)),
    withoutAddress: named.filter((id) => !expected.includes(id)),
  };
}
