import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Lane } from "#app/domain/day/day-lanes.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";

/** Whose lane it is. */
export function LaneName({ of: { of } }: { of: Lane }) {
  const { content } = useVisit();
  const wording = useReader();
  const { lanes } = wording.messages.day;
  if (of === "everyone") return lanes.all;
  if (of === "nobody") return lanes.nobody;
  if ("side" in of) {
    const side = content.sides.find((one) => one.side === of.side);
    return side ? <Text of={side.name} /> : wording.messages.side[of.side];
  }
  return whoInWords({ id: "", who: of, role: null, isNeeded: true }, content, wording);
}
