/**
 * What a telephone dials when a printed number is tapped: "tel:+861065123456". The zero in brackets that is
 * dialled only at home, "+49 (0)761", goes; an extension is dialled after it, "tel:+74951234567;ext=12".
 */
export function telAddress(printed: string): string {
  const [number = "", extension = ""] = printed.split(/ext\.?|доб\.?|转/i);
  const dialled = number.replace(/^(\s*\+.*?)\(0\)/, "$1");
  const digits = (text: string) => text.replace(/\D/g, "");
  const sign = dialled.trim().startsWith("+") ? "+" : "";
  return `tel:${sign}${digits(dialled)}${extension === "" ? "" : `;ext=${digits(extension)}`}`;
}
