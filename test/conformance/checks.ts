import type { ConformanceCheck } from './conformance-check.ts';
import { libreOfficeCheck } from './libreoffice.ts';
import { ofdCheck } from './ofd.ts';
import { poppler } from './poppler.ts';
import { pyhanko } from './pyhanko.ts';
import { qrCheck } from './qr.ts';
import { verapdf } from './verapdf.ts';
import { webPages } from './web-pages.ts';
import { xmlCheck } from './xml.ts';

/** Other people's programs that look at what we make. */
export const checks: readonly ConformanceCheck[] = [ofdCheck, xmlCheck, poppler, verapdf, pyhanko, libreOfficeCheck, qrCheck, webPages];
