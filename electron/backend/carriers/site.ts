import { siteFiles } from '../../../shared/web/site.ts';
import type { Carrier } from './carrier.ts';
import { producedFiles, webTools } from './web-tools.ts';

/** The website column 网站专栏: static pages and data. */
export const siteCarrier: Carrier<'site'> = {
  sheets: null,
  files: (_order, source, tools) => producedFiles(siteFiles(source, webTools(source, tools))),
};
