import type { PrinterChoice, PreviewPage } from '../../shared/contract/carrier-methods.ts';

/** Where what is made goes on this machine; null for what the host cannot do. */
export interface Outlet {
  /** The folder that runs are kept in unless the clerk chooses another. */
  readonly folder: string;
  readonly reveal: ((folder: string) => Promise<void>) | null;
  /** Asks the clerk for a folder, beginning at that one. */
  readonly chooseFolder: ((start: string) => Promise<string | null>) | null;
  readonly printer: Printer | null;
}

export interface Printer {
  list(): Promise<PrinterChoice[]>;
  /** Throws `print.failed`, and `request.cancelled` where the clerk closed the system's dialog. */
  print(job: PrintJob): Promise<void>;
}

export interface PrintJob {
  readonly title: string;
  readonly pages: readonly PreviewPage[];
  /** The picture that stands for `#seal`, or null. */
  readonly seal: Uint8Array | null;
  readonly copies: number;
  /** The system's name of the printer; null to let the system's dialog ask. */
  readonly printer: string | null;
  readonly duplex: 'simplex' | 'long' | 'short';
}
