import type { ReactNode } from "react";
import { type InputProps, Issue, useDescribed, useTyped } from "#app/components/form/field.tsx";
import { useReader } from "#app/components/reader.tsx";

type Props = {
  name: string;
  label: string;
  className?: string;
  hint?: string | null;
  isOptional?: boolean | undefined;
  isPrivate?: boolean | undefined; // only those who plan see what stands in it
  children: (input: InputProps, typed: string) => ReactNode;
};

/**
 * Label, what is the matter, the box and its hint: below it, so that boxes beside each other stand level.
 * The box is given what it needs to belong to them, and what was typed into it or is stored.
 */
export function PlainField({ name, label, className, hint = null, isOptional, isPrivate, children }: Props) {
  const { notices } = useReader().messages.editing;
  const typed = useTyped(name);
  const { issue, described } = useDescribed(name, hint !== null);
  const classes = ["field", className, issue && "field-wrong"];
  return (
    <div className={classes.filter(Boolean).join(" ")}>
      <label htmlFor={name}>
        {label}
        {isOptional && <span className="optional"> {notices.optional}</span>}
        {isPrivate && <span className="private"> {notices.planningOnly}</span>}
      </label>
      <Issue name={name} />
      {children(
        { id: name, name, "aria-describedby": described, "aria-invalid": issue ? true : undefined },
        typed,
      )}
      {hint !== null && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A box that offers answers; `isOpen` when none of them may be chosen. */
export function ChoiceOf({
  of,
  isOpen,
  typed,
  ...input
}: InputProps & { of: readonly { value: string; label: string }[]; isOpen?: boolean; typed: string }) {
  return (
    <select {...input} defaultValue={typed}>
      {isOpen && <option value="">{"—"}</option>}
      {of.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Something to tick, said beside its box. */
export function PlainTick({
  name,
  label,
  className,
  hint = null,
}: Omit<Props, "isOptional" | "isPrivate" | "children">) {
  const typed = useTyped(name);
  const { described } = useDescribed(name, hint !== null);
  return (
    <div className={className ? `field field-tick ${className}` : "field field-tick"}>
      <label className="tick">
        <input
          id={name}
          name={name}
          type="checkbox"
          defaultChecked={typed !== ""}
          aria-describedby={described}
        />
        <span>{label}</span>
      </label>
      {hint !== null && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
