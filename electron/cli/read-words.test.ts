import { expect, test } from 'vitest';
import { readPort } from './read-words.ts';

test.each([
  [undefined, 0],
  ['0', 0],
  ['8080', 8080],
  ['65535', 65_535],
])('a port: %s', (word, port) => {
  expect(readPort('port', word)).toBe(port);
});

test.each(['65536', '70000', '-1', '', '80.5', '8e3', 'http'])('no port: %s', (word) => {
  expect(() => readPort('port', word)).toThrow(
    expect.objectContaining({ code: 'usage.invalid', details: { reason: '--port: 0 … 65535' } }),
  );
});
