/** CRC-32 as zip files use it (polynomial EDB88320, reflected). Pass the sum so far to go on with more bytes. */
export function crc32(bytes: Uint8Array, sum = 0): number {
  let register = ~sum;
  for (const byte of bytes) {
    register = (table[(register ^ byte) & 0xff] ?? 0) ^ (register >>> 8);
  }
  return ~register >>> 0;
}

// helpers

const table = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});
