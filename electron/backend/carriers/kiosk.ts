import { kioskFiles } from '../../../shared/web/kiosk.ts';
import type { Carrier } from './carrier.ts';
import { producedFiles, webTools } from './web-tools.ts';

/** The touch screen 触摸屏: a folder that opens in a browser from disk. */
export const kioskCarrier: Carrier<'kiosk'> = {
  sheets: null,
  files: (order, source, tools) => producedFiles(kioskFiles(source, order.idleSeconds, webTools(source, tools))),
};
