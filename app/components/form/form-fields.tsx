import { Field } from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Field as FieldOf } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { Messages } from "#app/i18n/messages.ts";

type Fold = {
  title: (messages: Messages) => string;
  names: readonly string[];
  /** Whether what is typed elsewhere asks for these fields. */
  isAskedFor: (tree: FormTree) => boolean;
};

/** Fields that few things of a kind have: they stand folded at the end until something is in them. */
const folds: Partial<Record<ThingKind, readonly Fold[]>> = {
  outcome: [
    {
      title: ({ outcomes }) => outcomes.terms,
      names: [
        ...["instrument", "textLanguages", "signedIn", "validFrom", "validUntil", "noticeDays"],
        ...["renewsItself", "address"],
      ],
      isAskedFor: ({ kind }) => kind === "agreement",
    },
    {
      title: ({ outcomes }) => outcomes.groupOnly,
      names: [
        ...["mandate", "rhythm", "meetsEvery", "meetsUnit", "meetsPlace", "meetsWeekday", "meetsFrom"],
        ...["meetsAt", "meetsZone", "meetsMinutes", "meetsNot", "members"],
      ],
      isAskedFor: ({ kind }) => kind === "workingGroup",
    },
  ],
};

/** The fields of a form in their order, and at the end, folded, those that this thing does not seem to need. */
export function FormFields({ fields }: { fields: readonly (readonly [string, FieldOf])[] }) {
  const { messages } = useReader();
  const { kind, tree, issues } = useForm();
  const own = folds[kind] ?? [];
  const isFolded = (name: string) => own.some(({ names }) => names.includes(name));
  const isWrong = (names: readonly string[]) =>
    issues.some(({ path }) => names.includes(path.split(/[.[]/)[0] ?? ""));
  return (
    <>
      {fields.map(([name, field]) => !isFolded(name) && <Field key={name} name={name} field={field} />)}
      {own.map(({ title, names, isAskedFor }) => (
        <details
          key={names[0]}
          className="field-wide form-fold"
          open={isAskedFor(tree) || isWrong(names) || names.some((name) => isTyped(tree[name]))}
        >
          <summary>{title(messages)}</summary>
          <div className="fold-fields">
            {fields.map(
              ([name, field]) => names.includes(name) && <Field key={name} name={name} field={field} />,
            )}
          </div>
        </details>
      ))}
    </>
  );
}

const isTyped = (value: FormTree[string] | undefined): boolean => {
  if (value === undefined) return false;
  if (typeof value === "string") return value !== "";
  return Array.isArray(value) ? value.length > 0 : Object.values(value).some(isTyped);
};
