import type { WebStep } from './chart-content.ts';

/** What `data/catalogue.js` hands to the kiosk's page. */
export interface KioskCatalogue {
  readonly powers: readonly {
    readonly name: string;
    readonly code: string;
    /** The kind in words. */
    readonly kind: string;
    /** Number of its chart's file `data/charts/NUMBER.js`, or null where there is no chart yet. */
    readonly chart: number | null;
  }[];
  /** How each character of the names is read. */
  readonly readings: Readonly<Record<string, string>>;
}

/** What `data/charts/NUMBER.js` hands to the kiosk's page. Drawings and text are HTML, made safe. */
export interface KioskChart {
  readonly title: string;
  readonly drawing: string;
  readonly steps: readonly WebStep[];
  readonly text: string;
  /** The QR code of the chart's page on the website; null where there is none. */
  readonly qr: string | null;
}
