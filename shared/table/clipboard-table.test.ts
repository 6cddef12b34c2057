import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTabbed, printHtmlTable, printTabbed } from './clipboard-table.ts';
import { parseHtmlTable } from './html-table.ts';

test('a sheet with quoted cells of several lines is read', () => {
  expect(parseTabbed('1\t立案\t业务科\r\n2\t"调查\n取证"\t"他说""好"""\r\n')).toEqual([
    ['1', '立案', '业务科'],
    ['2', '调查\n取证', '他说"好"'],
  ]);
  expect(parseTabbed('"半句\t立案')).toEqual([['"半句', '立案']]);
  expect(parseTabbed('')).toEqual([]);
});

test('property: what is copied is read back, as text and as HTML', () => {
  const cell = fc.string({ maxLength: 12, unit: fc.constantFrom('甲', 'a', '"', '\t', '\n', '<', '>', '&', '；') });
  const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(block, (rows) => {
    expect(parseTabbed(printTabbed(rows))).toEqual(rows);
  }));
  const plain = fc.array(fc.array(fc.stringMatching(/^[甲乙<>&"；]{1,6}$/u), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(plain, (rows) => {
    expect(parseHtmlTable(printHtmlTable(rows))).toEqual(rows);
  }));
});

test('an HTML table is read as text: merged cells, breaks, entities; nothing in it runs', () => {
  const html = `<html><style>td{}</style><body><!--StartFragment--><table border=1><tr><th>序号</th><th colspan=2>环节&nbsp;名称</th></tr>
    <tr><td rowspan="2">1</td><td><p>立案</p></td><td>业务科<br>基层科</td></tr>
    <tr><td>&#35843;查<script>alert(1)</script></td><td><img src=x onerror=alert(1)>是&rarr;4</td></tr></table></body></html>`;
  expect(parseHtmlTable(html)).toEqual([
    ['序号', '环节 名称', ''],
    ['1', '立案', '业务科\n基层科'],
    ['', '调查', '是→4'],
  ]);
  expect(parseHtmlTable('<p>没有表格</p>')).toBeNull();
  expect(parseHtmlTable('<table><tr><td>未完')).toEqual([['未完']]);
});
