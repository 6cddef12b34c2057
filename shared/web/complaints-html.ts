import { webAddress } from '../carriers/web-address.ts';
import type { ComplaintChannel } from '../model/content.ts';
import type { Department } from '../model/department.ts';
import { complaintKindTerms } from '../model/terms.ts';
import { html, lines, trustedHtml, type Html, type HtmlPart } from './html.ts';
import { qrDrawing } from './qr-drawing.ts';
import { factList } from './section-html.ts';

/** How the department is complained to, who supervises it, and what can be done against a decision; `level` is that of its headings. */
export function complaintsHtml(department: Department, level: 2 | 3): Html {
  const { complaints, supervision, remedy } = department;
  const review = remedy.reviewBody === '' ? '' : `${remedy.reviewBody}（知道行政行为之日起${remedy.reviewPeriod}内申请行政复议）`;
  const suit = remedy.court === '' ? '' : `${remedy.court}（${remedy.suitPeriod}内提起行政诉讼）`;
  return html`<section aria-labelledby="channels">${heading(level, 'channels', '投诉举报途径')}
${complaints.length === 0 ? html`<p class="none">（无）</p>` : html`<ul class="channels">\n${complaints.map(channelItem)}</ul>`}
</section>
${listed(level, 'supervisors', '监督机构', [
  ['内部监督', joined(supervision.internal.name, supervision.internal.contact)],
  ['外部监督', joined(supervision.external.name, supervision.external.contact)],
])}${listed(level, 'remedy', '救济途径', [
    ['行政复议', review],
    ['行政诉讼', suit],
    ['说明', remedy.note],
  ])}${listed(level, 'office', '本单位', [
    ['地址', department.address],
    ['电话', department.phone],
    ['网站', department.website],
  ])}`;
}

// helpers

function channelItem({ kind, address, note }: ComplaintChannel, index: number): Html {
  const opened = kind === 'web' ? webAddress(address) : '';
  const code = opened === '' ? null : trustedHtml(qrDrawing(opened, `channel-${index + 1}`, '网上投诉举报的二维码'));
  return html`<li class="channel"><div><strong class="channel-kind">${complaintKindTerms[kind].zh}</strong>
<p class="channel-address">${linked(kind, address)}</p>
${note === '' ? null : html`<p class="channel-note">${lines(note)}</p>`}</div>${code === null ? null : html`<div class="qr">${code}</div>`}</li>
`;
}

/** A telephone number can be called from the page, an address on the web opened; anything else is text. */
function linked(kind: ComplaintChannel['kind'], address: string): HtmlPart {
  if (kind === 'phone' && /^[\d\s()+-]{3,30}$/.test(address)) {
    return html`<a href="tel:${address.replace(/[^\d+]/g, '')}">${address}</a>`;
  }
  const opened = kind === 'web' ? webAddress(address) : '';
  return opened === '' ? address : html`<a href="${opened}" rel="noreferrer">${address}</a>`;
}

function listed(level: 2 | 3, id: string, title: string, facts: readonly (readonly [string, string])[]): Html | null {
  const told = facts.filter(([, value]) => value.trim() !== '');
  return told.length === 0 ? null : html`<section aria-labelledby="${id}">${heading(level, id, title)}\n${factList(told)}\n</section>\n`;
}

function heading(level: 2 | 3, id: string, title: string): Html {
  return level === 2 ? html`<h2 id="${id}">${title}</h2>` : html`<h3 id="${id}">${title}</h3>`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('，');
}
