import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { pictureName, templateDocs } from '../../scripts/template-docs.ts';
import { procedures } from '../../shared/model/procedure.ts';
import { templates } from '../../shared/templates/templates.ts';

const generated = templateDocs();
const fileOf = (name: string): URL => new URL(`../../docs/templates/${name}`, import.meta.url);

describe('the registry of templates', () => {
  test('has one template for every procedure', () => {
    expect(templates.map(({ procedure }) => procedure).toSorted()).toEqual([...procedures].toSorted());
  });

  test('has a page and a picture for every template and nothing else; run scripts/make-template-docs.ts where it has not', () => {
    expect(readdirSync(fileOf('.')).toSorted()).toEqual([...generated.keys(), ...templates.map(pictureName)].toSorted());
  });

  test.each([...generated.keys()])('%s is as the templates make it', (name) => {
    expect(existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : '').toBe(generated.get(name));
  });

  test.each(templates.map(pictureName))('%s is a picture of some size', (name) => {
    const { width, height } = decode(readFileSync(fileOf(name)));
    expect(Math.min(width, height)).toBeGreaterThan(300);
  });
});
