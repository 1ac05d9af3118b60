import { createContext, type ReactNode, useContext, useId } from "react";
import { useReader } from "#app/components/reader.tsx";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import type { Messages } from "#app/i18n/messages.ts";

const none: FormIssues = { errors: {}, values: {} };
const IssuesContext = createContext<FormIssues>(none);

/**
 * A form that is sent by the browser itself. When it was refused, what is the matter stands above it,
 * each line leading to its field, and again beside the field.
 */
export function AccountForm({
  issues = none,
  children,
  action,
}: {
  issues?: FormIssues;
  children: ReactNode;
  action?: string;
}) {
  return (
    <IssuesContext.Provider value={issues}>
      <ErrorSummary />
      <form method="post" action={action} noValidate className="account-form">
        {children}
      </form>
    </IssuesContext.Provider>
  );
}

/** What is the matter with a field, in words. */
function useIssue(): (field: string) => string | null {
  const { account } = useReader().messages;
  const { errors, waitSeconds } = useContext(IssuesContext);
  return (field) => {
    const key = errors[field]?.[0];
    if (key === undefined) return null;
    if (key === "attempts.tooMany") return waitText(account, waitSeconds ?? 60);
    return account.issue[key] ?? account.issue["form.unclear"]!;
  };
}

/** How long to wait: seconds up to a minute and a half, then whole minutes, rounded up. */
const waitText = (account: Messages["account"], seconds: number): string =>
  seconds <= 90 ? account.waitSeconds(seconds) : account.waitMinutes(Math.ceil(seconds / 60));

function ErrorSummary() {
  const { account } = useReader().messages;
  const { errors } = useContext(IssuesContext);
  const issueOf = useIssue();
  const fields = Object.keys(errors);
  if (fields.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{account.thereIsAProblem}</h2>
      <ul>
        {fields.map((field) => (
          <li key={field}>{field === "" ? issueOf(field) : <a href={`#${field}`}>{issueOf(field)}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  value?: string;
};

/** A label, a hint, what is the matter, and whatever takes the text. */
function Field({
  name,
  label,
  hint,
  children,
}: FieldProps & { children: (described: string | undefined, isWrong: boolean) => ReactNode }) {
  const issue = useIssue()(name);
  const key = useId();
  const described = [hint && `${key}hint`, issue && `${key}issue`].filter(Boolean).join(" ");
  return (
    <div className={issue ? "field field-wrong" : "field"}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${key}hint`}>
          {hint}
        </p>
      )}
      {issue && (
        <p className="field-issue" id={`${key}issue`}>
          {issue}
        </p>
      )}
      {children(described || undefined, issue !== null)}
    </div>
  );
}

type TextProps = FieldProps & {
  type?: "text" | "email" | "password";
  autoComplete: string;
  isCode?: boolean; // short, and no word of any language
};

/** One line of text. What was typed into a refused form stands in it again, but for passwords and codes. */
export function TextField({ type = "text", autoComplete, isCode = false, ...field }: TextProps) {
  const { values } = useContext(IssuesContext);
  const isPlain = type === "text" && !isCode;
  return (
    <Field {...field}>
      {(described, isWrong) => (
        <input
          id={field.name}
          name={field.name}
          type={type}
          autoComplete={autoComplete}
          autoCapitalize={isPlain ? undefined : "none"}
          spellCheck={isPlain ? undefined : false}
          className={isCode ? "code" : undefined}
          defaultValue={type === "password" || isCode ? undefined : (values[field.name] ?? field.value)}
          aria-describedby={described}
          aria-invalid={isWrong || undefined}
        />
      )}
    </Field>
  );
}

/** Something to tick, said beside its box. No tick can be refused. */
export const TickField = ({ name, label, isTicked }: { name: string; label: string; isTicked: boolean }) => (
  <label className="tick">
    <input name={name} type="checkbox" defaultChecked={isTicked} />
    <span>{label}</span>
  </label>
);

/** One of a few words. */
export function ChoiceField({
  choices,
  ...field
}: FieldProps & { choices: { value: string; text: string; language?: string }[] }) {
  const { values } = useContext(IssuesContext);
  return (
    <Field {...field}>
      {(described, isWrong) => (
        <select
          id={field.name}
          name={field.name}
          defaultValue={values[field.name] ?? field.value}
          aria-describedby={described}
          aria-invalid={isWrong || undefined}
        >
          {choices.map(({ value, text, language }) => (
            <option key={value} value={value} lang={language}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
