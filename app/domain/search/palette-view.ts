import type { MarkedText } from "#app/domain/search/show-found.ts";

/** A page to go to, a find, or an act. */
export type PaletteOption = {
  name: MarkedText; // languages as HTML names them
  also: MarkedText | null;
  note: string; // in which visit, when, of what kind; "" for nothing
  to: string; // where it leads; of an act that is sent, where to
  send?: [name: string, value: string][]; // the fields of the form that is sent
  copy?: string; // what is copied, where the browser allows it
};

/** What the palette lists, and how many that are, in words. */
export type PaletteView = { groups: { title: string; options: PaletteOption[] }[]; status: string };
