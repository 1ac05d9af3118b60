import qrcode from "qrcode-generator";

const QUIET = 4; // modules of white round the code, as the standard asks

/** A QR code as a drawing: dark on white in every theme, so that each camera reads it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = drawn(text);
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

const kept = new Map<string, { path: string; size: number }>();
const KEPT = 500;

/** The drawing of a text, worked out once: choosing the mask takes a millisecond. */
function drawn(text: string): { path: string; size: number } {
  const known = kept.get(text) ?? draw(text);
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, known);
  return known;
}

/** One horizontal stroke per run of dark modules; `size` counts modules with the quiet zone. */
function draw(text: string): { path: string; size: number } {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!code.isDark(row, column)) continue;
      const start = column;
      while (column + 1 < count && code.isDark(row, column + 1)) column += 1;
      path += `M${start + QUIET} ${row + QUIET}h${column - start + 1}v1H${start + QUIET}z`;
    }
  }
  return { path, size: count + 2 * QUIET };
}
