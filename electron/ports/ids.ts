import { randomUUID } from 'node:crypto';
import type { IdSource } from '../../shared/kernel/sources.ts';

/** Random identifiers of 32 hexadecimal digits. */
export const randomId: IdSource = () => randomUUID().replaceAll('-', '');
