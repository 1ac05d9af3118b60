import { createContext, type ReactNode, useContext } from "react";
import type { FormView } from "#app/domain/editing/form-view.ts";

const FormContext = createContext<FormView | null>(null);

export function FormProvider({ view, children }: { view: FormView; children: ReactNode }) {
  return <FormContext.Provider value={view}>{children}</FormContext.Provider>;
}

/** The form that is shown. */
export function useForm(): FormView {
  const view = useContext(FormContext);
  if (!view) throw new Error("A field stands outside every form.");
  return view;
}
