import { createHash } from 'node:crypto';
import { sm3 as hashSm3 } from 'sm-crypto-v2';
import type { Digest } from '../../shared/kernel/sources.ts';

export const sha256: Digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** SM3 (GB/T 32905-2016) as 64 lower-case hexadecimal digits. In JavaScript: Electron's OpenSSL has none. */
export const sm3: Digest = (bytes) => hashSm3(bytes);
