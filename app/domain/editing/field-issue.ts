import type { ReferenceTarget, TextShape } from "#app/domain/editing/fields.ts";

/** What is wrong with what someone typed into one field. Carries the facts that the sentence needs. */
export type FieldIssue =
  | { code: "field.missing" }
  | { code: "field.tooLong"; most: number }
  | { code: "field.tooMany"; most: number }
  | { code: "field.notOneOf" }
  | { code: "field.sentTwice" }
  /** The kind of place in a source says it all. */
  | { code: "field.needsNoValue" }
  | { code: "field.shape"; shape: Exclude<TextShape, "any"> | "key" | "languages" }
  | { code: "field.notAWhole"; least: number; most: number }
  | { code: "field.notADecimal"; least: number; most: number }
  | { code: "field.notADay"; typed: string }
  | { code: "field.notAClock"; typed: string }
  | { code: "field.notFound"; to: ReferenceTarget; typed: string }
  | { code: "field.ambiguous"; to: ReferenceTarget; typed: string; candidates: string[] };
