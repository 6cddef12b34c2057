import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createElkEngine } from '../../electron/ports/elk.ts';
import { readFonts } from '../../electron/ports/fonts.ts';
import { drawRulePicture } from '../../scripts/draw-rule-picture.ts';
import { allPictures, ruleDocs } from '../../scripts/rule-docs.ts';
import { contentElements } from '../../shared/model/sections.ts';
import { presets, ruleErrorId } from '../../shared/rules/presets.ts';
import { rules } from '../../shared/rules/registry.ts';
import { samplesOf } from '../fixtures/rules/samples-of.ts';
import { problemsOf, type RuleParts } from './rule-parts.ts';

const ids = rules.map((rule) => rule.id).toSorted();
const generated = await ruleDocs();
const pictures = await allPictures();
const folder = (path: string): URL => new URL(`../../${path}/`, import.meta.url);
const filesIn = (path: string): string[] =>
  readdirSync(folder(path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(name.lastIndexOf('/') + 1, -'.ts'.length))
    .toSorted();

describe('the registry of rules', () => {
  test('lists every rule of the folder once, under the name of its file', () => {
    expect(ids).toEqual(filesIn('shared/rules/catalogue').filter((name) => name !== 'rules' && !name.endsWith('-facts')));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has samples of these rules and of no other', () => {
    const helpers = ['rule-samples', 'samples-of'];
    expect(filesIn('test/fixtures/rules').filter((name) => !helpers.includes(name) && !name.endsWith('-charts'))).toEqual(ids);
  });

  test('is what every preset lists, besides the rule that broke', () => {
    for (const preset of Object.values(presets)) {
      expect(Object.keys(preset).toSorted()).toEqual([...ids, ruleErrorId].toSorted());
    }
  });

  test('has a rule for each of the ten content elements', () => {
    const covered = new Set<string>(rules.map((rule) => rule.element));
    expect(contentElements.filter((element) => !covered.has(element))).toEqual([]);
  });

  test('has a page for every rule and no other, and the index as its data makes it', () => {
    expect(readdirSync(folder('docs/rules')).filter((name) => name !== 'pictures').toSorted()).toEqual([...generated.keys()].toSorted());
    expect(pageOf('README')).toBe(generated.get('README.md'));
  });

  test('has the pictures of every rule and no other, each small and of what the samples show now', () => {
    const files = readdirSync(folder('docs/rules/pictures')).toSorted();
    expect(files).toEqual([...pictures.keys()].toSorted());
    for (const name of files) {
      const text = readFileSync(new URL(name, folder('docs/rules/pictures')), 'utf8');
      expect(text.includes(pictures.get(name)?.digest ?? '-'), `${name}: run scripts/make-rule-docs.ts`).toBe(true);
      expect(text.length, name).toBeLessThan(60_000);
    }
  });

  test('draws the same picture byte for byte', async () => {
    const elk = createElkEngine();
    for (const name of ['decision-exits-wrong.svg', 'basis-required-wrong.svg']) {
      const plan = pictures.get(name);
      expect(plan === undefined ? '' : await drawRulePicture(plan, readFonts(), elk), name).toBe(readFileSync(new URL(name, folder('docs/rules/pictures')), 'utf8'));
    }
    elk.close();
  });

  test.each(rules.map((rule) => rule.id))('%s has all its parts', async (id) => {
    expect(problemsOf(await partsOf(id))).toEqual([]);
  });
});

describe('the registry test bites', () => {
  test.each<[string, Partial<RuleParts>, string]>([
    ['no samples', { samples: undefined }, 'has no samples: add test/fixtures/rules/ID.ts'],
    ['no page', { page: undefined }, 'has no page: run scripts/make-rule-docs.ts'],
    ['a page edited by hand', { page: 'other' }, 'has a page unlike its data: run scripts/make-rule-docs.ts'],
    ['no preset', { missingPresets: ['filing'] }, 'is not weighed by the preset filing: add it to the rules.ts of its group'],
  ])('on a rule with %s', async (_what, change, problem) => {
    expect(problemsOf({ ...(await partsOf('basis-article')), ...change })).toEqual([problem]);
  });

  test('on a rule without clause, with a message nobody sees, half a translation and other blanks', async () => {
    const whole = await partsOf('basis-article');
    const rule = {
      ...whole.rule,
      clause: ' ',
      reason: { zh: 'reason', en: 'No stop' },
      messages: { ...whole.rule.messages, unseen: { zh: '“{a}”不对。', en: 'Wrong: {b}.' } },
    };
    expect(problemsOf({ ...whole, rule })).toEqual([
      'has no wrong sample for the message unseen: add one',
      'names no clause: say which provision it stands on',
      'has no whole Chinese sentence as reason',
      'has no whole English sentence as reason',
      'has other blanks in the English message unseen than in the Chinese',
    ]);
  });
});

// helpers

async function partsOf(id: (typeof rules)[number]['id']): Promise<RuleParts> {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) {
    throw new Error(`no rule ${id}`);
  }
  return {
    rule,
    samples: await samplesOf(id),
    page: pageOf(id),
    generatedPage: generated.get(`${id}.md`),
    missingPresets: Object.entries(presets)
      .filter(([, preset]) => !Object.hasOwn(preset, id))
      .map(([name]) => name),
  };
}

function pageOf(name: string): string | undefined {
  const url = new URL(`${name}.md`, folder('docs/rules'));
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}
