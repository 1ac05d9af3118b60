/**
 * What an archive says that it holds, by its directory; null for what is no archive from its first byte to its
 * last. Nothing is unpacked. Archives of several parts, or of more than 4 GB, are none here.
 */
export function zipEntries(bytes: Buffer): { name: string; unpacked: number }[] | null {
  const end = bytes.length - 22; // an end without a comment
  if (end < 30 || bytes.readUInt32LE(0) !== 0x04034b50 || bytes.readUInt32LE(end) !== 0x06054b50) return null;
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  let at = bytes.readUInt32LE(end + 16);
  if (at + size !== end || bytes.readUInt16LE(end + 8) !== count) return null;
  const entries: { name: string; unpacked: number }[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const lengths = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const name = bytes.toString("utf8", at + 46, at + 46 + lengths[0]!);
    entries.push({ name, unpacked: bytes.readUInt32LE(at + 24) });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return at === end ? entries : null;
}
