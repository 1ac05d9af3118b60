/** The text fields of a sent form in their order; files are left out. */
export const formFields = (form: FormData): [name: string, value: string][] =>
  [...form].filter((field): field is [string, string] => typeof field[1] === "string");
