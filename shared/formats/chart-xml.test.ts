import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleChart } from '../../test/filing/sample-chart.ts';
import type { Chart } from '../model/chart.ts';
import { contentElements, textSections } from '../model/sections.ts';
import { chartXml } from './chart-xml.ts';

const schema = readFileSync(new URL('../../docs/chart.xsd', import.meta.url), 'utf8');

describe('the electronic text in XML', () => {
  test('has each content element with its paragraphs in words', () => {
    const chart = full();
    const text = written(chart);
    expect([...text.matchAll(/<element code="(E\d+)"/g)].map((match) => match[1])).toEqual([...contentElements]);
    for (const paragraph of textSections(chart).flatMap((section) => section.paragraphs)) {
      expect(text).toContain(`<paragraph>${paragraph}</paragraph>`);
    }
  });

  test('has every step with the number the text gives it, every line, limit and citation', () => {
    const chart = full();
    const text = written(chart);
    for (const { id, text: name } of chart.nodes) {
      expect(text).toMatch(new RegExp(`<step [^>]*id="${id}"[^>]*><name>${name}</name>`));
    }
    expect([...text.matchAll(/<step number="(\d+)"/g)].map((match) => Number(match[1]))).toEqual(chart.nodes.map((_, index) => index + 1));
    expect([...text.matchAll(/<line /g)]).toHaveLength(chart.edges.length);
    expect([...text.matchAll(/<limit /g)]).toHaveLength(chart.nodes.filter((node) => node.limit !== null).length);
    const cited = [...chart.content.basis, ...chart.nodes.flatMap((node) => node.citations), ...chart.content.liability.citations];
    expect([...text.matchAll(/<citation /g)]).toHaveLength(cited.length);
  });

  test('names nothing that docs/chart.xsd does not declare', () => {
    const text = written(full());
    const declared = (kind: string): Set<string> => new Set([...schema.matchAll(new RegExp(`<xs:${kind} name="(\\w+)"`, 'g'))].map((match) => match[1] ?? ''));
    const [elements, attributes] = [declared('element'), declared('attribute')];
    for (const match of text.matchAll(/<(\w+)((?: \w+="[^"]*")*)/g)) {
      expect(elements).toContain(match[1]);
      for (const attribute of (match[2] ?? '').matchAll(/ (\w+)=/g)) {
        expect([...attributes, 'xmlns']).toContain(attribute[1]);
      }
    }
  });

  test('closes what it opens, and writes marks of XML as characters', () => {
    const chart = { ...full(), title: '“<甲>&乙”\u0001\n图' };
    const text = written(chart);
    expect(text).toContain('<title>“&#60;甲&#62;&#38;乙”&#10;图</title>');
    const open: string[] = [];
    for (const [, end, name = '', rest = ''] of text.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
      if (end === '/') {
        expect(open.pop()).toBe(name);
      } else if (!rest.endsWith('/')) {
        open.push(name);
      }
    }
    expect(open).toEqual([]);
  });
});

// helpers

function full(): Chart {
  return sampleChart('chart-a', '占道经营处罚');
}

function written(chart: Chart): string {
  return Buffer.from(chartXml(chart)).toString('utf8');
}
