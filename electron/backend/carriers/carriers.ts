import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { CarrierName, CarrierOrder } from '../../../shared/contract/carrier-order.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import type { ProducedFile } from '../exporters.ts';
import type { Carrier, CarrierTools } from './carrier.ts';
import { cardCarrier } from './card.ts';
import { handbookCarrier } from './handbook.ts';
import { documentsCarrier } from './documents.ts';
import { docxCarrier } from './docx.ts';
import { jsonCarrier } from './json.ts';
import { ofdCarrier } from './ofd.ts';
import { kioskCarrier } from './kiosk.ts';
import { withPlace } from './missing-place.ts';
import { noneFits, type LeftOut } from './left-out.ts';
import { pdfCarrier } from './pdf.ts';
import { pngCarrier } from './png.ts';
import { packageCarrier } from './package.ts';
import { posterCarrier } from './poster.ts';
import { screenCarrier } from './screen.ts';
import { siteCarrier } from './site.ts';
import { svgCarrier } from './svg.ts';
import { textCarrier } from './text.ts';
import { xlsxCarrier } from './xlsx.ts';
import { xmlCarrier } from './xml.ts';

/** Every carrier by its name. */
export const carriers: { readonly [Name in CarrierName]: Carrier<Name> } = {
  pdf: pdfCarrier,
  svg: svgCarrier,
  png: pngCarrier,
  ofd: ofdCarrier,
  package: packageCarrier,
  text: textCarrier,
  json: jsonCarrier,
  xml: xmlCarrier,
  kiosk: kioskCarrier,
  site: siteCarrier,
  card: cardCarrier,
  handbook: handbookCarrier,
  docx: docxCarrier,
  documents: documentsCarrier,
  xlsx: xlsxCarrier,
  poster: posterCarrier,
  screen: screenCarrier,
};

/** The files the order makes, one after the other. Throws `export.empty` where there are none, and why where none fits. */
export function orderedFiles(order: CarrierOrder, source: CarrierSource, tools: CarrierTools): AsyncIterable<ProducedFile> {
  return oneAtLeast(source, tools, (own) => carrierOf(order).files(order, source, own));
}

/** The pages the order makes, one after the other; null where it makes files without pages. Throws `export.empty` where there are none. */
export function orderedSheets(order: CarrierOrder, source: CarrierSource, tools: CarrierTools): AsyncIterable<Sheet> | null {
  const { sheets } = carrierOf(order);
  return sheets === null ? null : oneAtLeast(source, tools, (own) => sheets(order, source, own));
}

// helpers

/** Nothing made in silence would look like success; what cannot be printed is told with its chart. */
async function* oneAtLeast<Made>({ charts }: CarrierSource, tools: CarrierTools, make: (own: CarrierTools) => AsyncIterable<Made>): AsyncGenerator<Made> {
  const left: LeftOut[] = [];
  const leaveOut = (each: LeftOut): void => {
    left.push(each);
    tools.leaveOut(each);
  };
  let isEmpty = true;
  try {
    for await (const each of make({ ...tools, leaveOut })) {
      isEmpty = false;
      yield each;
    }
  } catch (thrown) {
    throw await withPlace(thrown, charts);
  }
  if (isEmpty) {
    throw noneFits(left);
  }
}

/** The registry gives each order its own carrier, which the compiler cannot follow for an order not yet known. */
function carrierOf(order: CarrierOrder): Carrier<CarrierName> {
  return carriers[order.as] as Carrier<CarrierName>;
}
