/**
 * An ICC profile (ICC.1:2004-10, version 4.2) of the colours of sRGB, IEC 61966-2-1: primaries and white adapted to D50, the
 * curve as its five parameters. Written here so that documents say what their colours are without another's file.
 */
export function srgbProfile(): Uint8Array {
  const curve = tagged('para', [...uint16(3), ...uint16(0), ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)]);
  const parts: readonly (readonly [readonly string[], readonly number[]])[] = [
    [['desc'], text('sRGB')],
    [['cprt'], text('No copyright')],
    [['wtpt'], xyz(0.9642, 1, 0.8249)],
    // Bradford's adaptation from the white of sRGB, D65, to that of profiles, D50.
    [['chad'], tagged('sf32', [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168].flatMap(fixed))],
    [['rXYZ'], xyz(0.43607, 0.22249, 0.01392)],
    [['gXYZ'], xyz(0.38515, 0.71687, 0.09708)],
    [['bXYZ'], xyz(0.14307, 0.06061, 0.7141)],
    [['rTRC', 'gTRC', 'bTRC'], curve],
  ];
  const count = parts.reduce((sum, [names]) => sum + names.length, 0);
  const table: number[] = [...uint32(count)];
  const data: number[] = [];
  const start = headerLength + 4 + 12 * count;
  for (const [names, bytes] of parts) {
    for (const name of names) {
      table.push(...letters(name), ...uint32(start + data.length), ...uint32(bytes.length));
    }
    data.push(...bytes, ...new Array<number>(-bytes.length & 3).fill(0));
  }
  return Uint8Array.from([...header(start + data.length), ...table, ...data]);
}

// helpers

const headerLength = 128;

/** A display profile from RGB to XYZ; its day is that of the standard, so that it is always the same. */
function header(size: number): number[] {
  const bytes = [
    ...uint32(size), ...uint32(0), ...uint32(0x04200000), ...letters('mntrRGB XYZ '),
    ...[2004, 10, 1, 0, 0, 0].flatMap(uint16), ...letters('acsp'), ...new Array<number>(28).fill(0), ...[0.9642, 1, 0.8249].flatMap(fixed),
  ];
  return [...bytes, ...new Array<number>(headerLength - bytes.length).fill(0)];
}

function tagged(type: string, data: readonly number[]): number[] {
  return [...letters(type), ...uint32(0), ...data];
}

function xyz(...values: readonly [number, number, number]): number[] {
  return tagged('XYZ ', values.flatMap(fixed));
}

/** One record of English text (10.13). */
function text(value: string): number[] {
  const units = [...value].flatMap((character) => uint16(character.charCodeAt(0)));
  return tagged('mluc', [...uint32(1), ...uint32(12), ...letters('enUS'), ...uint32(units.length), ...uint32(28), ...units]);
}

function letters(name: string): number[] {
  return [...name].map((letter) => letter.charCodeAt(0));
}

function uint16(value: number): number[] {
  return [value >> 8, value & 0xff];
}

function uint32(value: number): number[] {
  return [...uint16(value >>> 16), ...uint16(value & 0xffff)];
}

/** Sixteen bits before and sixteen after the point. */
function fixed(value: number): number[] {
  return uint32(Math.round(value * 65536) >>> 0);
}
