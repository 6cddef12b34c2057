import type { Chart } from '../../model/chart.ts';
import type { ComplaintChannel } from '../../model/content.ts';
import type { Department } from '../../model/department.ts';
import { textSections } from '../../model/sections.ts';
import { complaintAddress } from '../web-address.ts';

/** A part of the text that hangs beside a chart. */
export interface PublicSection {
  /** Name of its items, e.g. `panel.content.basis`. */
  readonly element: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A number to be called, and what for. */
export interface Telephone {
  readonly label: string;
  readonly number: string;
}

/** An address behind a QR code, and what it leads to. */
export interface PublicLink {
  readonly caption: string;
  readonly address: string;
}

/** The content elements the public reads beside the drawing, which itself tells the steps; those without a word are left out. */
export function publicSections(chart: Chart): PublicSection[] {
  return textSections(chart)
    .filter((section) => section.element !== 'E3' && section.paragraphs.length > 0)
    .map(({ field, title, paragraphs }) => ({ element: `panel.${field}`, title, paragraphs }));
}

/** Whom to call: complaints first, then the handling office and those who supervise. One number is named once. */
export function telephonesOf(chart: Chart): Telephone[] {
  const { complaints, businessPhone, supervision } = chart.content;
  return distinct([
    ...complaintTelephones(complaints),
    { label: '业务咨询', number: businessPhone },
    { label: '内部监督', number: supervision.internal.contact },
    { label: '外部监督', number: supervision.external.contact },
  ]);
}

/** The same of the whole department. */
export function departmentTelephones({ complaints, phone, supervision }: Department): Telephone[] {
  return distinct([
    ...complaintTelephones(complaints),
    { label: '咨询', number: phone },
    { label: supervision.internal.name || '内部监督', number: supervision.internal.contact },
    { label: supervision.external.name || '外部监督', number: supervision.external.contact },
  ]);
}

/** The chart's page on the department's website, at `address`, and the place to complain on the web, where there are any. */
export function publicLinks(chart: Chart, address: string): PublicLink[] {
  return [
    { caption: '扫码看本流程图', address },
    { caption: '扫码投诉举报', address: complaintAddress(chart.content.complaints) },
  ].filter(({ address }) => address !== '');
}

// helpers

function complaintTelephones(complaints: readonly ComplaintChannel[]): Telephone[] {
  return complaints.filter((channel) => channel.kind === 'phone').map((channel) => ({ label: '投诉举报', number: channel.address }));
}

/** Only what can be dialled: digits with the signs between them. */
function distinct(telephones: readonly Telephone[]): Telephone[] {
  const seen = new Set<string>();
  return telephones.filter(({ number }) => {
    const digits = number.replace(/\D/g, '');
    if (digits.length < 3 || !/^[\d\s()（）+\-—转,，、/]+$/.test(number) || seen.has(digits)) {
      return false;
    }
    seen.add(digits);
    return true;
  });
}
