import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChartFile, writeChartFile } from '../formats/chart-file.ts';
import { checkChart } from './check-chart.ts';
import type { Finding } from './finding.ts';

/** Rule, severity, target and field of an expected finding, and why the published chart deserves it. */
type Expected = readonly [rule: string, severity: Finding['severity'], target: string, field: string, why: string];

/**
 * 黄骅市司法局, penalty by ordinary procedure. Encoded as published: no lanes there, so a lane for each of the two groups
 * of sections in the legend (stage → sections), and each box in the lane of the stage it belongs to; what begins and
 * ends the flow is a terminator, the box with branches 撤销立案 and 移交处理 a decision.
 */
const huanghua: readonly Expected[] = [
  ['basis-required', 'error', 'chart', 'content.basis', 'No law is cited anywhere on the chart.'],
  ['penalty-legal-review', 'error', 'chart', 'nodes', 'It has hearings, yet no review stands between them and 依法制作处罚决定.'],
  ['limit-required', 'error', 'chart', 'content.limits.statutory', 'No box and no legend names a time limit.'],
  ['quality-standard-complete', 'error', 'chart', 'content.quality.rules', 'Two officers and identity cards are steps, not a standard.'],
  ['quality-standard-complete', 'error', 'chart', 'content.quality.handling', 'Nothing on handling quality.'],
  ['quality-standard-complete', 'error', 'chart', 'content.quality.attitude', 'Nothing on service attitude.'],
  ['supervision-complete', 'error', 'chart', 'content.supervision.internal.name', '案审委员会 and 局长办公会 decide cases; they do not supervise.'],
  ['supervision-complete', 'error', 'chart', 'content.supervision.internal.contact', 'No telephone at all.'],
  ['supervision-complete', 'error', 'chart', 'content.supervision.external.name', 'No outside body is named.'],
  ['supervision-complete', 'error', 'chart', 'content.supervision.external.contact', 'No telephone at all.'],
  ['rights-stated', 'error', 'chart', 'content.rights', '陈述, 申辩 and 听证 have their boxes; asking for reasons is nowhere.'],
  ['complaint-route', 'error', 'chart', 'content.complaints', 'No channel of complaint.'],
  ['liability-cited', 'error', 'chart', 'content.liability.text', 'Nothing on liability.'],
  ['penalty-four-decisions', 'error', 'propose', 'text', 'The branches are 撤销立案 and 移交处理; a slight violation goes without penalty nowhere (art. 57).'],
  ['decision-exits', 'error', 'propose-to-notify', 'label', 'The two branches carry conditions, the way on to 处罚告知 none.'],
  ['penalty-hearing-chair', 'error', 'hear', 'duty', 'The legend gives 听证 to the sections that investigate, and no word says who chairs (art. 64 item 4).'],
  ['penalty-hearing-window', 'error', 'hear', 'limit', '重大处罚依申请召开听证会 does not say until when to apply.'],
  ['penalty-hearing-notice', 'error', 'hear', 'duty', 'Nor how long before it the parties are told of time and place (art. 64 item 2).'],
  ['penalty-service', 'error', 'serve', 'limit', '送达 names neither the seven days nor the handing over at once (art. 61).'],
  ['rights-in-text', 'warning', 'chart', 'content.rights', 'The text under the chart is a legend of sections: 陈述 is only in a box.'],
  ['rights-in-text', 'warning', 'chart', 'content.rights', 'Likewise 申辩.'],
  ['rights-in-text', 'warning', 'chart', 'content.rights', 'Likewise 听证.'],
  ['remedy-required', 'warning', 'chart', 'content.remedy.reviewBody', 'Neither review nor suit is mentioned, though it ends in a decision.'],
  ['business-telephone', 'warning', 'chart', 'content.businessPhone', 'No telephone at all.'],
  ['penalty-notice-content', 'warning', 'notify', 'duty', '依法制作并送达行政处罚告知书: neither facts, reasons nor basis are said to be told (art. 44).'],
  ['penalty-notice-content', 'warning', 'notify', 'duty', 'Nor that the party may make a statement, defend itself and ask for a hearing.'],
  ['split-at-decision', 'warning', 'listen-to-decide', 'label', 'From 听取陈述和申辩 one arrow says 重大处罚依申请 and goes to the hearing, the other says nothing: who goes on to the decision is left open.'],
  ['penalty-hearing-record', 'warning', 'hear', 'documents', 'The decision rests on the record of the hearing (art. 65), which no box makes.'],
  ['penalty-payment', 'warning', 'execute', 'limit', '执行 is all it says on performance: no 15 days for the fine (art. 67).'],
  ['penalty-payment', 'warning', 'execute', 'duty', 'Nor that it is paid at a bank and not to those who decide.'],
  ['penalty-publication', 'info', 'decide', 'text', 'The decision is served and executed, its publication (art. 48) is not mentioned.'],
];

/**
 * 猴场乡人民政府, licence. One office handles everything, so no interface is missing; all three exits of 受理 carry their
 * conditions; refusal 说明理由. The footer's 监督电话 names no body: it is kept as the township's own supervision contact.
 */
const houchang: readonly Expected[] = [
  ['basis-required', 'error', 'chart', 'content.basis', 'No law is cited; 依法 in the box 审查 names none.'],
  ['limit-required', 'error', 'chart', 'content.limits.statutory', 'No time limit, neither for acceptance nor for the decision.'],
  ['quality-standard-complete', 'error', 'chart', 'content.quality.rules', 'No quality standard.'],
  ['quality-standard-complete', 'error', 'chart', 'content.quality.handling', 'No quality standard.'],
  ['quality-standard-complete', 'error', 'chart', 'content.quality.attitude', 'No quality standard.'],
  ['supervision-complete', 'error', 'chart', 'content.supervision.internal.name', 'A telephone, but nobody it belongs to.'],
  ['supervision-complete', 'error', 'chart', 'content.supervision.external.name', 'One number is not two channels.'],
  ['supervision-complete', 'error', 'chart', 'content.supervision.external.contact', 'One number is not two channels.'],
  ['rights-stated', 'error', 'chart', 'content.rights', 'Of the four rights only reasons (at 不予受理) is there: 陈述 is missing.'],
  ['rights-stated', 'error', 'chart', 'content.rights', 'Likewise 申辩.'],
  ['rights-stated', 'error', 'chart', 'content.rights', 'Likewise 听证: neither stated nor excluded.'],
  ['complaint-route', 'error', 'chart', 'content.complaints', 'The opinion counts complaints apart from supervision; none is stated.'],
  ['liability-cited', 'error', 'chart', 'content.liability.text', 'Nothing on liability.'],
  ['licence-acceptance-paper', 'error', 'accept', 'documents', 'Only the refusal is put in writing; acceptance, from which the period runs, has no sealed and dated paper (art. 32).'],
  ['licence-order', 'error', 'examine', 'text', 'From 审查提出意见 the chart goes straight to signing an agreement; nobody decides to grant or refuse (arts. 37, 38).'],
  ['licence-interested-party', 'error', 'examine', 'text', 'Neighbours and village members may be affected; the chart neither tells them nor says that no one is (arts. 36, 47).'],
  ['licence-refusal', 'error', 'examine', 'text', 'The only refusal is of acceptance; an application that is examined and fails has no exit with written reasons and remedies (art. 38).'],
  ['licence-delivery', 'error', 'sign', 'limit', 'Handing the signed paper back is the delivery here, and no number of days is given (art. 44).'],
  ['licence-acceptance-exits', 'error', 'correct', 'duty', 'Three of the five ways of art. 32 and 不需许可 are there; correction on the spot is not.'],
  ['licence-correction-notice', 'error', 'correct', 'limit', '补正 says 一次性告知 but not within what time (art. 32: on the spot or five workdays).'],
  ['licence-correction-notice', 'error', 'correct', 'duty', 'Nor that silence counts as acceptance.'],
  ['rights-in-text', 'warning', 'chart', 'content.rights', '说明理由 is only in a box.'],
  ['remedy-required', 'warning', 'chart', 'content.remedy.reviewBody', '不予受理 is a decision against the applicant, and no remedy is told.'],
  ['business-telephone', 'warning', 'chart', 'content.businessPhone', '业务电话 was printed and left empty.'],
  ['licence-publication', 'warning', 'examine', 'text', 'The outcome is handed to the parties and published nowhere (art. 40).'],
];

const golden = readJson('expected-findings.json') as Readonly<Record<string, readonly Finding[]>>;

describe.each([
  ['huanghua-penalty', huanghua],
  ['houchang-licence', houchang],
])('the published chart %s', (id, expected) => {
  const bytes = new Uint8Array(readFileSync(fixture(`${id}.chart.json`)));
  const { chart, notes } = readChartFile(bytes, `${id}.chart.json`);

  test('is a sound interchange file, written back byte for byte', () => {
    expect(notes).toEqual([]);
    expect(new TextDecoder().decode(writeChartFile(chart))).toBe(new TextDecoder().decode(bytes));
  });

  test('has every gap found, and nothing else', () => {
    const found = checkChart(chart, { preset: 'filing' });
    expect(found.map(({ rule, severity, target, field }) => [rule, severity, target, field])).toEqual(
      expected.map(([rule, severity, target, field]) => [rule, severity, target, field]),
    );
  });

  test('has the findings in the words of the golden list', () => {
    expect(checkChart(chart, { preset: 'filing' })).toEqual(golden[id]);
  });
});

// helpers

function fixture(name: string): URL {
  return new URL(`../../test/fixtures/real/${name}`, import.meta.url);
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(fixture(name), 'utf8'));
}
