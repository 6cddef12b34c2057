import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { documentWords } from '../../shared/filing/document-text.ts';
import type { OfficialDocument } from '../../shared/carriers/official-document.ts';
import { writeDocx } from './docx.ts';

const report: OfficialDocument = {
  title: '关于报送行政执法岗责分解方案和职权运行流程图备案的报告',
  orientation: 'portrait',
  masthead: { mark: '清溪县城市管理局文件', number: '', signatory: '' },
  receiver: '清溪县司法局',
  blocks: [
    { type: 'heading', text: '一、情况' },
    { type: 'heading', text: '（一）职权', level: 2 },
    { type: 'heading', text: '1. 处罚', level: 3 },
    { type: 'paragraph', text: '共有职权 3 项 & <其他>。' },
    {
      type: 'table',
      columns: [{ title: '岗位', weight: 1, joins: true }, { title: '职权', weight: 2, align: 'centre' }],
      rows: [['执法岗', '占道经营\n处罚'], ['', '查封'], ['审核岗', '']],
    },
  ],
  attachments: ['职权目录', '岗责分解方案'],
  issuer: '清溪县城市管理局',
  issuedOn: '2026-03-02',
  note: '联系电话：0571-80000009',
  imprint: { copiesTo: '县人大常委会', printedBy: '清溪县城市管理局', printedOn: '2026-03-02' },
};

describe('writeDocx', () => {
  test('carries all of the document and nothing else, in order', async () => {
    expect(wordsOf(await membersOf(report))).toBe(plain(documentWords(report).join('')));
  });

  test('names its faces for every script, with another for machines without them', async () => {
    const members = await membersOf(report);
    const styles = members['word/styles.xml'] ?? '';
    for (const [style, face] of [['Title', '方正小标宋简体'], ['Heading1', '黑体'], ['Heading2', '楷体_GB2312'], ['Heading3', '仿宋_GB2312']]) {
      expect(styles).toMatch(new RegExp(`w:styleId="${style}".*?w:eastAsia="${face}"`));
    }
    expect(styles).toMatch(/<w:rPrDefault>.*?w:eastAsia="仿宋_GB2312".*?<w:sz w:val="32"\/>/);
    expect(styles).toMatch(/<w:pPrDefault>.*?w:line="579" w:lineRule="exact"/);
    expect(members['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  test('is set on the page of GB/T 9704, odd and even pages each with the number outside', async () => {
    const members = await membersOf(report);
    expect(members['word/document.xml']).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(members['word/document.xml']).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(members['word/settings.xml']).toContain('<w:mirrorMargins/>');
    expect(members['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const footers = Object.entries(members).filter(([name]) => /footer\d\.xml$/.test(name)).map(([, text]) => text);
    expect(footers.map((text) => [/<w:jc w:val="(\w+)"/.exec(text)?.[1], text.includes('PAGE')])).toEqual([['right', true], ['left', true]]);
  });

  test('a table repeats its head, fills the width exactly and joins cells', async () => {
    const text = (await membersOf(report))['word/document.xml'] ?? '';
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect([...text.matchAll(/<w:vMerge w:val="(\w+)"\/>/g)].map((match) => match[1])).toEqual(['restart', 'continue', 'restart']);
    const [grid] = /<w:tblGrid>.*?<\/w:tblGrid>/.exec(text) ?? [''];
    expect([...(grid ?? '').matchAll(/w:w="(\d+)"/g)].reduce((sum, match) => sum + Number(match[1]), 0)).toBe(11906 - 1474 - 1587);
  });

  test('a landscape document has its numbers where the upright page has them', async () => {
    const members = await membersOf({ ...report, orientation: 'landscape' });
    expect(members['word/document.xml']).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    const headers = Object.entries(members).filter(([name]) => /header\d\.xml$/.test(name)).map(([, text]) => text);
    expect(headers).toHaveLength(2);
    for (const header of headers) {
      expect(header).toContain('<w:textDirection w:val="tbRl"/>');
    }
  });

  test('a seal lies behind issuer and date, and its place is marked in words where there is none', async () => {
    const png = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'));
    const sealed = await membersOf({ ...report, seal: { width: 42, height: 42 } }, png);
    expect(sealed['word/document.xml']).toContain('behindDoc="1"');
    expect(wordsOf(sealed)).not.toContain('（盖章）');
    expect(wordsOf(await membersOf(report))).toContain('清溪县城市管理局（盖章）');
  });

  test('gives the same bytes at another moment, dated as the document is', async () => {
    const png = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'));
    const sealed = { ...report, seal: { width: 42, height: 42 } };
    const first = await writeDocx(sealed, { seal: png });
    vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
    const second = await writeDocx(sealed, { seal: png });
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
    expect(strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array())).toContain('>2026-03-02T00:00:00Z<');
  });
});

// helpers

async function membersOf(document: OfficialDocument, seal: Uint8Array | null = null): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(await writeDocx(document, { seal }))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What a reader finds written in the document's body. */
function wordsOf(members: Record<string, string>): string {
  const texts = [...(members['word/document.xml'] ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '');
  return plain(texts.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}
