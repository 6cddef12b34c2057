/** PDF source of ASCII characters, written straight as bytes: a page is tens of thousands of them. */
export interface AsciiWriter {
  ascii(text: string): void;
  /** The number to a thousandth, without needless digits: what `String(rounded(value))` says. */
  number(value: number): void;
  /** Sixteen bits as four hexadecimal digits. */
  hexadecimal(code: number): void;
  /** What has been written, a copy. */
  bytes(): Uint8Array<ArrayBuffer>;
}

export function asciiWriter(): AsciiWriter {
  let buffer = new Uint8Array(16 * 1024);
  let length = 0;
  const require = (more: number): void => {
    if (length + more > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
      larger.set(buffer);
      buffer = larger;
    }
  };
  const whole = (value: number): void => {
    let power = 1;
    while (power * 10 <= value) {
      power *= 10;
    }
    for (; power >= 1; power /= 10) {
      buffer[length] = zero + (Math.floor(value / power) % 10);
      length += 1;
    }
  };
  return {
    ascii(text) {
      require(text.length);
      for (let index = 0; index < text.length; index += 1) {
        buffer[length + index] = text.charCodeAt(index);
      }
      length += text.length;
    },
    number(value) {
      require(mostDigits);
      const thousandths = Math.round(value * 1000);
      if (thousandths < 0) {
        buffer[length] = minus;
        length += 1;
      }
      const magnitude = Math.abs(thousandths);
      const part = magnitude % 1000;
      whole((magnitude - part) / 1000);
      if (part > 0) {
        buffer[length] = point;
        buffer[length + 1] = zero + Math.floor(part / 100);
        buffer[length + 2] = zero + (Math.floor(part / 10) % 10);
        buffer[length + 3] = zero + (part % 10);
        length += part % 10 > 0 ? 4 : part % 100 > 0 ? 3 : 2;
      }
    },
    hexadecimal(code) {
      require(4);
      for (let shift = 12; shift >= 0; shift -= 4) {
        const digit = (code >> shift) & 0xf;
        buffer[length] = digit < 10 ? zero + digit : letterA + digit - 10;
        length += 1;
      }
    },
    bytes: () => buffer.slice(0, length),
  };
}

// helpers

const [zero, letterA, minus, point] = [48, 65, 45, 46] as const;
/** More than any double whose thousandths are whole has. */
const mostDigits = 330;
