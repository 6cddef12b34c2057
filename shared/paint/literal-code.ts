/** Bytes in the code of one `LiteralCode`, coded once to stand in many streams. */
export interface CodedBytes {
  /** How many bytes they are uncoded. */
  readonly length: number;
  /** The code's bits, the first lowest in the first word (RFC 1951, 3.1.1). */
  readonly bits: Uint32Array;
  readonly bitCount: number;
  /** What they add to the check sum of a stream (RFC 1950, 8.2): the sum of the bytes, and that of each times its distance from the end. */
  readonly sum: number;
  readonly weighted: number;
}

/** A zlib code without repetitions, one code word for each value of a byte. */
export interface LiteralCode {
  code(bytes: Uint8Array): CodedBytes;
  /** The zlib stream (RFC 1950) of the pieces one after the other: any reader of zlib unpacks it. */
  stream(pieces: readonly CodedBytes[]): Uint8Array<ArrayBuffer>;
}

/**
 * The Huffman code for bytes that come as often as `counts` says of each value. For what hardly repeats itself and stands in
 * many files, as outlines of a font do: looking for repetitions would save a tenth more and take most of the time.
 */
export function literalCode(counts: Uint32Array): LiteralCode {
  const lengths = codeLengths(Uint32Array.from({ length: endOfBlock + 1 }, (_, symbol) => (symbol < counts.length ? (counts[symbol] ?? 0) : 0) + 1));
  const words = codeWords(lengths);
  const header = streamHeader(lengths);
  const code = (bytes: Uint8Array): CodedBytes => {
    const writer = bitWriter(longest * bytes.length);
    let [sum, weighted] = [0, 0];
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index] ?? 0;
      writer.put(words[byte] ?? 0, lengths[byte] ?? 0);
      sum += byte;
      weighted += (bytes.length - index) * byte;
    }
    return { length: bytes.length, ...writer.done(), sum: sum % modulus, weighted: weighted % modulus };
  };
  const end = bitWriter(longest);
  end.put(words[endOfBlock] ?? 0, lengths[endOfBlock] ?? 0);
  const ending = end.done();
  return {
    code,
    stream(pieces) {
      const bitCount = pieces.reduce((sum, piece) => sum + piece.bitCount, header.bitCount + ending.bitCount);
      const length = Math.ceil(bitCount / 8) + 4;
      const stream = new DataView(new ArrayBuffer(Math.ceil(length / 4) * 4 + 4));
      let at = append(stream, 0, header);
      let [first, second] = [1, 0];
      for (const piece of pieces) {
        at = append(stream, at, piece);
        second = (second + piece.length * first + piece.weighted) % modulus;
        first = (first + piece.sum) % modulus;
      }
      append(stream, at, ending);
      stream.setUint32(length - 4, second * 65536 + first);
      return new Uint8Array(stream.buffer, 0, length);
    },
  };
}

// helpers

/** Of the check sum (RFC 1950, 8.2). */
const modulus = 65521;
const endOfBlock = 256;
/** Longest code word of a block (RFC 1951, 3.2.7). */
const longest = 15;

interface Bits {
  readonly bits: Uint32Array;
  readonly bitCount: number;
}

/** For at most that many bits. */
function bitWriter(capacity: number) {
  const bits = new Uint32Array(Math.ceil(capacity / 32) + 1);
  let [at, held, count] = [0, 0, 0];
  return {
    /** At most 16 bits. */
    put(word: number, length: number): void {
      held |= word << count;
      count += length;
      if (count >= 32) {
        bits[at] = held;
        at += 1;
        count -= 32;
        held = count === 0 ? 0 : word >>> (length - count);
      }
    },
    done(): Bits {
      bits[at] = held;
      return { bits: bits.slice(0, at + (count > 0 ? 1 : 0)), bitCount: at * 32 + count };
    },
  };
}

/** Puts the bits at bit `at` of the stream, which is zero from there on, and returns where they end. */
function append(stream: DataView, at: number, { bits, bitCount }: Bits): number {
  const shift = at & 31;
  let place = (at >> 5) * 4;
  let held = shift === 0 ? 0 : stream.getUint32(place, true);
  for (let index = 0; index < bits.length; index += 1) {
    const word = bits[index] ?? 0;
    stream.setUint32(place, held | (word << shift), true);
    held = shift === 0 ? 0 : word >>> (32 - shift);
    place += 4;
  }
  if (place < stream.byteLength) {
    stream.setUint32(place, held, true);
  }
  return at + bitCount;
}

/** Lengths of the words of a Huffman code (RFC 1951, 3.2.2), none longer than a block allows. */
function codeLengths(counts: Uint32Array): Uint8Array {
  const parents = new Int32Array(counts.length * 2 - 1);
  const weights = new Float64Array(counts.length * 2 - 1);
  weights.set(counts);
  // Two queues, both in order of weight: the symbols, and the pairs made of the lightest.
  const symbols = Array.from(counts.keys()).sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other);
  let [nextSymbol, nextPair] = [0, counts.length];
  for (let pair = counts.length; pair < parents.length; pair += 1) {
    for (let side = 0; side < 2; side += 1) {
      const symbol = symbols[nextSymbol];
      const isSymbol = symbol !== undefined && (nextPair >= pair || (weights[symbol] ?? 0) <= (weights[nextPair] ?? 0));
      const taken = isSymbol ? symbol : nextPair;
      [nextSymbol, nextPair] = isSymbol ? [nextSymbol + 1, nextPair] : [nextSymbol, nextPair + 1];
      parents[taken] = pair;
      weights[pair] = (weights[pair] ?? 0) + (weights[taken] ?? 0);
    }
  }
  const depths = new Uint8Array(parents.length);
  for (let index = parents.length - 2; index >= 0; index -= 1) {
    depths[index] = (depths[parents[index] ?? 0] ?? 0) + 1;
  }
  const lengths = depths.slice(0, counts.length);
  return lengths.every((length) => length <= longest) ? lengths : codeLengths(counts.map((count) => (count >> 1) | 1));
}

/** The words themselves, the first bit lowest. */
function codeWords(lengths: Uint8Array): Uint16Array {
  const words = new Uint16Array(lengths.length);
  let word = 0;
  for (let length = 1; length <= longest; length += 1) {
    word <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] === length) {
        words[symbol] = reversed(word, length);
        word += 1;
      }
    }
  }
  return words;
}

function reversed(word: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) {
    result = (result << 1) | ((word >> bit) & 1);
  }
  return result;
}

/**
 * The head of the stream and of its only block, which has a code of its own (RFC 1951, 3.2.7). The lengths are written plainly, four bits each. Two words
 * for distances stand there although none is used: some readers want a whole code.
 */
function streamHeader(lengths: Uint8Array): Bits {
  const writer = bitWriter(16 + 17 + orderOfLengths.length * 3 + (lengths.length + distances.length) * plainLength);
  writer.put(0x0178, 16);
  writer.put(0b101, 3);
  writer.put(lengths.length - 257, 5);
  writer.put(distances.length - 1, 5);
  writer.put(orderOfLengths.length - 4, 4);
  for (const length of orderOfLengths) {
    writer.put(length <= longest ? plainLength : 0, 3);
  }
  for (const length of [...lengths, ...distances]) {
    writer.put(reversed(length, plainLength), plainLength);
  }
  return writer.done();
}

const distances = [1, 1] as const;
const plainLength = 4;
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;
