import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withPermission } from '../../test/harness/font-permission.ts';
import { fontSubsetter } from './font-subsetter.ts';
import { fontFile } from './fonts.ts';
import { webFont } from './web-font.ts';

let folder = '';
let forbidden = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-font-'));
  forbidden = path.join(folder, 'restricted.ttf');
  writeFileSync(forbidden, withPermission(readFileSync(fontFile('sans')), 2));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['a web page', () => webFont(forbidden, '行政处罚')],
  ['an OFD', () => fontSubsetter(() => forbidden)('sans', '行政处罚')],
])('a font whose licence forbids it is not cut for %s, and named', async (_, make) => {
  await expect(make()).rejects.toMatchObject({
    code: 'font.embedding-forbidden',
    message: '字体“Noto Sans SC Regular”不能嵌入文件（许可限制嵌入），没有写出任何文件。请换用许可嵌入的字体，或向字体厂商取得嵌入许可。',
  });
});
