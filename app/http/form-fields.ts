const MOST_FIELDS = 5000; // of one form

/** "title.en", "names[12].language": one list at most, of a thousand rows at most. */
const fieldName = /^[^[\]]{0,200}(?:\[\d{0,3}\](?:\.[^[\]]{1,200})?)?$/;

/**
 * Whether a name is one that a form of ours can give a field. Names become trees, and a single row
 * numbered in the millions would keep the server busy for minutes.
 */
export const isFieldName = (name: string): boolean => fieldName.test(name);

/** A form without the fields that no form of ours has; null for one of more fields than ours can have. */
export function plainForm(form: FormData): FormData | null {
  const names = [...form.keys()];
  if (names.length > MOST_FIELDS) return null;
  for (const name of names) if (!isFieldName(name)) form.delete(name);
  return form;
}

/** What a form sent. A body that is no form of ours at all reads as an empty one. */
export async function sentForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  return (form && plainForm(form)) ?? new FormData();
}

/** The text fields of a sent form in their order; files are left out. */
export const formFields = (form: FormData): [name: string, value: string][] =>
  [...form].filter((field): field is [string, string] => typeof field[1] === "string");

/** Reads the text fields of a sent form by name; "" for one that was not sent, and for a file. */
export const saidIn =
  (form: FormData) =>
  (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
