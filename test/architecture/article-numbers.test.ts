import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Where article numbers may stand: the register and the limits, the rules' own clauses, the templates; and a table's printed example. */
const knowing = [/^shared\/law\//, /^shared\/rules\/catalogue\//, /^shared\/templates\//, /^renderer\/table\/EmptyTable\.tsx$/];
/** A law's name or mark before an article number, or a field that holds one. */
const articleNumber = /[法例定则办见释》]第?[一二三四五六七八九十百零\d]+条|\b(?:article|unitArticle): \d/;
/** The form of a citation shown to a clerk names no law: 《…法》第六十四条. */
const form = /《…法》第六十四条/g;

/** The source without its comments, which name the provision code rests on; strings keep their words. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

describe('article numbers', () => {
  const files = sourceFiles(['shared', 'electron', 'renderer', 'scripts']).filter((file) => !/\.test\.tsx?$/.test(file));

  test('stand only in the register, the limits, the rules and the templates', () => {
    const others = files.filter((file) => !knowing.some((pattern) => pattern.test(file)));
    const found = others.flatMap((file) =>
      withoutComments(readFileSync(file, 'utf8'))
        .replace(form, '')
        .split('\n')
        .filter((line) => articleNumber.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test('would be found', () => {
    expect(['行政复议法第二十三条', '《处罚法》第64条', '{ article: 64 }'].map((line) => articleNumber.test(line))).toEqual([true, true, true]);
    expect(withoutComments('/** 处罚法第六十四条 */\nconst a = 1; // 处罚法第六十四条')).not.toMatch(articleNumber);
    expect(withoutComments("const a = '处罚法第六十四条';")).toMatch(articleNumber);
  });
});
