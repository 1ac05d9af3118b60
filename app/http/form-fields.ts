/** What a form sent. A body that is no form at all reads as an empty one. */
export async function sentForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** The text fields of a sent form in their order; files are left out. */
export const formFields = (form: FormData): [name: string, value: string][] =>
  [...form].filter((field): field is [string, string] => typeof field[1] === "string");
