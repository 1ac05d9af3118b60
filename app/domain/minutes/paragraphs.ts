/** A paragraph of a text, and where it begins in it (UTF-16 units). */
export type Paragraph = { starts: number; text: string };

/** The paragraphs of a text: what empty lines set apart. A line break within one stays in it. */
export function paragraphsOf(body: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const { 0: text, index } of body.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/g)) {
    found.push({ starts: index, text: text.trimEnd() });
  }
  return found;
}
