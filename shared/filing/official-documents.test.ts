import { describe, expect, test } from 'vitest';
import { sampleDocumentFacts } from '../../test/filing/document-facts-kit.ts';
import type { DocumentTable, OfficialDocument } from '../carriers/official-document.ts';
import type { DocumentFacts } from './document-facts.ts';
import { documentText } from './document-text.ts';
import { officialDocuments, type OfficialDocumentName } from './official-documents.ts';
import { officialWorkbook } from './official-workbooks.ts';

const facts = sampleDocumentFacts();

function made(name: OfficialDocumentName, of: DocumentFacts = facts): OfficialDocument {
  const [named] = officialDocuments(of, [name]);
  if (named === undefined) {
    throw new Error(`${name} was not made`);
  }
  return named.document;
}

function tables(document: OfficialDocument): DocumentTable[] {
  return document.blocks.filter((block) => block.type === 'table');
}

describe('officialDocuments', () => {
  test('come in the order they are filed, under the names of a package', () => {
    expect(officialDocuments(facts).map(({ stem }) => stem)).toEqual(['01-备案报告', '02-职权目录', '03-岗责分解方案', '05-依据汇总', '07-检查报告']);
  });

  test('the report counts powers, charts and posts and lists what comes with it', () => {
    const report = made('report');
    const text = documentText(report);
    expect(text).toContain('共有行政执法职权3项，其中行政处罚2项、其他职权1项，详见职权目录。');
    expect(text).toContain('共绘制运行流程图2张，每张附文字说明。尚未绘制流程图的职权1项：其他事项。');
    expect(text).toContain('共列岗位3个');
    expect(report.attachments).toEqual(['行政执法职权目录', '行政执法岗责分解方案', '职权运行流程图（2张）', '行政执法依据汇总', '流程图检查报告'].map((name) => `${facts.department.name}${name}`));
    const titles = officialDocuments(facts).slice(1).map(({ document }) => document.title);
    expect(report.attachments?.filter((name) => !name.endsWith('张）'))).toEqual(titles);
    expect(report.note).toBe('联系电话：0571-80000009');
    expect(text).toContain('清溪县城市管理局文件');
  });

  test('a department under vertical management reports its superior’s confirmation, or that it is still to come', () => {
    const department = { ...facts.department, verticallyManaged: true };
    expect(documentText(made('report', { ...facts, department }))).toContain('尚待上级主管部门审核确认');
    const confirmed = { ...department, superiorConfirmation: { body: '云州市城市管理局', documentNumber: '云城管函〔2026〕12号', on: '2026-02-20' } };
    const report = made('report', { ...facts, department: confirmed });
    expect(documentText(report)).toContain('职权及依据已报云州市城市管理局审核确认（云城管函〔2026〕12号，2026年2月20日）。');
    expect(report.attachments?.at(-1)).toBe('上级主管部门审核确认文件');
  });

  test('the plan is a table by posts and one by powers, with the steps of every post by number', () => {
    const [byPost, byPower] = tables(made('plan'));
    expect(byPost?.rows.map((row) => row[0])).toEqual(['执法中队\n中队执法岗', '', '法规股\n审核岗', '', '办公室\n文书岗']);
    expect(byPower?.rows.map((row) => [row[0], row[2], row[3]])).toEqual([
      ['1', '执法中队\n中队执法岗', '1. 立案\n2. 调查取证'],
      ['', '法规股\n审核岗', '3. 事实是否清楚\n4. 结案'],
      ['2', '执法中队\n中队执法岗', '1. 立案\n2. 调查取证'],
      ['', '法规股\n审核岗', '3. 事实是否清楚\n4. 结案'],
      ['3', '（未绘制流程图）', ''],
    ]);
  });

  test('the basis summary names every law once with its version, place by place', () => {
    const [table] = tables(made('basis'));
    expect(table?.rows).toEqual([['1', '《中华人民共和国行政处罚法》', '法律', '2021-01-22公布\n2021-07-15施行', '现行有效', '第五十四条', '占道经营处罚；查封/扣押: 违规物品']]);
  });

  test('an old version and an unknown law are told, and many powers by their numbers', () => {
    const [first] = facts.charts;
    if (first === undefined) {
      throw new Error('no chart');
    }
    const old = { law: '行政处罚法', documentNumber: '', version: '2017-09-01', article: 32, paragraph: null, item: null };
    const charts = Array.from({ length: 20 }, (_, index) => ({ ...first, id: `chart-${index}`, power: { ...first.power, name: `${'很长的职权名称'.repeat(3)}${index}` }, nodes: [], content: { ...first.content, liability: { text: '', citations: [] }, basis: index === 5 ? [old] : index === 6 ? [{ ...old, law: '某某办法', version: '' }] : first.content.basis } }));
    const [table] = tables(made('basis', { ...facts, charts, powers: charts.map(({ power, id }) => ({ power, chartId: id })) }));
    expect(table?.rows.map((row) => [row[1], row[4], row[6]])).toEqual([
      ['《中华人民共和国行政处罚法》', '已被2021-01-22版本代替', `${'很长的职权名称'.repeat(3)}5`],
      ['《中华人民共和国行政处罚法》', '现行有效', '职权目录第1—5、8—20项（共18项）'],
      ['《某某办法》', '法规库未收录', `${'很长的职权名称'.repeat(3)}6`],
    ]);
  });

  test('an empty catalogue is said in a sentence, without tables', () => {
    const empty = { ...facts, charts: [], powers: [], posts: [] };
    for (const name of ['catalogue', 'plan', 'basis'] as const) {
      expect(tables(made(name, empty))).toEqual([]);
      expect(made(name, empty).blocks).toHaveLength(1);
    }
    expect(documentText(made('report', empty))).toContain('职权目录中尚无职权。');
  });

  test('the comparison tells powers added, removed and changed, and each field of a chart with what it said', () => {
    const [first, second] = facts.charts;
    if (first === undefined || second === undefined) {
      throw new Error('no charts');
    }
    const before = { ...first, content: { ...first.content, businessPhone: '0571-1' } };
    const gone = { power: { ...first.power, code: 'X-1', name: '取消的事项' }, chartId: null };
    const former = { name: '2025年备案稿', on: '2025-03-01', powers: [{ power: before.power, chartId: before.id }, gone], charts: [before] };
    const document = made('changes', { ...facts, former });
    expect(document.blocks[0]).toEqual({ type: 'paragraph', text: '与2025年备案稿（2025年3月1日）相比，新增职权2项、取消1项、调整0项；新增流程图1张、取消0张、修订1张。' });
    const [powers, charts] = tables(document);
    expect(powers?.rows.map((row) => row[1])).toEqual(['新增', '新增', '取消']);
    expect(charts?.rows).toEqual([
      ['1', second.title, '新增流程图', '—', second.power.name],
      ['2', first.title, '业务电话', '0571-1', '0571-80000004'],
    ]);
    expect(made('report', { ...facts, former }).attachments).toContain(`${facts.department.name}行政执法职权和运行流程图变更对照表`);
  });

  test('where only named points are known, charts without one count neither as new nor as gone', () => {
    const former = { name: '修订版“一稿”', on: '2025-03-01', powers: null, charts: facts.charts.slice(0, 1) };
    expect(made('changes', { ...facts, former }).blocks).toEqual([
      { type: 'paragraph', text: '与修订版“一稿”（2025年3月1日）相比，修订流程图0张。' },
      { type: 'paragraph', text: '没有变化。' },
    ]);
  });

  test('in a workbook every row says all of it, and numbers are numbers', () => {
    const [byPost, byPower] = officialWorkbook('plan', facts).sheets;
    expect(byPost?.rows.map((row) => row[0])).toEqual(['执法中队\n中队执法岗', '执法中队\n中队执法岗', '法规股\n审核岗', '法规股\n审核岗', '办公室\n文书岗']);
    expect(byPower?.rows[1]?.[0]).toBe(1);
    expect(officialWorkbook('catalogue', facts).sheets[0]?.rows.map((row) => row[0])).toEqual([1, 2, 3]);
  });
});
