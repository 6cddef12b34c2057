/** A copy of a TrueType file whose OS/2 table states that permission to embed (fsType). */
export function withPermission(font: Uint8Array, permission: number): Uint8Array {
  const copy = Uint8Array.from(font);
  const view = new DataView(copy.buffer);
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    if (String.fromCharCode(...copy.subarray(entry, entry + 4)) === 'OS/2') {
      view.setUint16(view.getUint32(entry + 8) + 8, permission);
    }
  }
  return copy;
}
