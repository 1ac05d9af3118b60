const MOST_FIELDS = 5000; // of one form

/** "title.en", "names[12].language": one list at most, of a thousand rows at most. */
const fieldName = /^[^[\]]{0,200}(?:\[\d{0,3}\](?:\.[^[\]]{1,200})?)?$/;

/**
 * Whether a name is one that a form of ours can give a field. Names become trees, and a single row
 * numbered in the millions would keep the server busy for minutes.
 */
export const isFieldName = (name: string): boolean => fieldName.test(name);

/** Whether a form could be one of ours, by the number and the names of its fields. */
export const isPlainForm = (form: FormData): boolean => {
  const names = [...form.keys()];
  return names.length <= MOST_FIELDS && names.every(isFieldName);
};

/** What a form sent. A body that is no form of ours at all reads as an empty one. */
export async function sentForm(request: Request): Promise<FormData> {
  try {
    const form = await request.formData();
    return isPlainForm(form) ? form : new FormData();
  } catch {
    return new FormData();
  }
}

/** The text fields of a sent form in their order; files are left out. */
export const formFields = (form: FormData): [name: string, value: string][] =>
  [...form].filter((field): field is [string, string] => typeof field[1] === "string");
