import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";
import { isSide } from "#app/domain/access/audience.ts";
import type { Choice } from "#app/domain/editing/form-view.ts";

/** Options under the side, or the leg, that they belong to. `prefix` stands before each value. */
export function GroupedOptions({ of, prefix = "" }: { of: readonly Choice[]; prefix?: string }) {
  const { messages } = useReader();
  const { choices } = useForm();
  const groups = [...new Set(of.map(({ group }) => group))];
  const nameOf = (group: string) =>
    isSide(group) ? messages.side[group] : (choices.leg?.find(({ value }) => value === group)?.label ?? "");
  const options = (group: string | null) =>
    of
      .filter((one) => one.group === group)
      .map(({ value, label }) => (
        <option key={value} value={prefix + value}>
          {label}
        </option>
      ));
  return groups.map((group) =>
    group === null || nameOf(group) === "" ? (
      options(group)
    ) : (
      <optgroup key={group} label={nameOf(group)}>
        {options(group)}
      </optgroup>
    ),
  );
}
