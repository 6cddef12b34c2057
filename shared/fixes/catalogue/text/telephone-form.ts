import type { Chart } from '../../../model/chart.ts';
import { isTelephone } from '../../../rules/telephone.ts';
import { indexIn, withContent, withOwnSection } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Writes the same number with digits and hyphens; a missing digit cannot be made up. */
export const fixTelephoneForm: FixMaker = (chart, finding) => {
  const written = numberAt(chart, finding.field);
  const repaired = written === null ? null : repairs(written).find(isTelephone);
  if (repaired === undefined || repaired === null) {
    return [];
  }
  const title = { zh: `改写为 ${repaired}`, en: `Write it as ${repaired}` };
  return [madeFix('telephone-form.digits', title, withNumber(chart, finding.field, repaired))];
};

// helpers

/** What the writer may have meant, most careful first. */
function repairs(written: string): string[] {
  const plain = written
    .normalize('NFKC')
    .replace(/[OoＯ〇零]/g, '0')
    .replace(/[lI|]/g, '1')
    .replace(/[‐‑‒–—―−－_~～·.]+/g, '-')
    .replace(/\s*-+\s*/g, '-')
    .replace(/^-|-$/g, '')
    .trim();
  return [plain, plain.replace(/\s+/g, ''), plain.replace(/\D/g, ''), `0${plain}`].filter((each) => each !== written);
}

function numberAt(chart: Chart, field: string): string | null {
  const { businessPhone, complaints, supervision } = chart.content;
  const [, section, side] = field.split('.');
  if (section === 'complaints') {
    return complaints[indexIn(field)]?.address ?? null;
  }
  if (section === 'supervision') {
    return side === 'internal' || side === 'external' ? supervision[side].contact : null;
  }
  return section === 'businessPhone' ? businessPhone : null;
}

function withNumber(chart: Chart, field: string, number: string): Chart {
  const { complaints, supervision } = chart.content;
  const [, section, side] = field.split('.');
  if (section === 'complaints') {
    const index = indexIn(field);
    return withOwnSection(chart, 'complaints', complaints.map((each, at) => (at === index ? { ...each, address: number } : each)));
  }
  if (section === 'supervision' && (side === 'internal' || side === 'external')) {
    return withOwnSection(chart, 'supervision', { ...supervision, [side]: { ...supervision[side], contact: number } });
  }
  return withContent(chart, { businessPhone: number });
}
