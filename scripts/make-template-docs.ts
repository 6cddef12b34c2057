import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { looseSource } from '../electron/backend/carriers/carrier-source.ts';
import { createChartMaker } from '../electron/backend/chart-maker.ts';
import { carrierOrderSchema } from '../shared/contract/carrier-order.ts';
import { procedureTerms } from '../shared/model/procedure.ts';
import { collect } from '../shared/kernel/collect.ts';
import { defaultKnowledge } from '../shared/rules/knowledge.ts';
import { chartFromTemplate } from '../shared/templates/chart-from-template.ts';
import { templates } from '../shared/templates/templates.ts';
import { smallPng } from './small-png.ts';
import { pictureName, templateDocs } from './template-docs.ts';

/** Writes docs/templates: pages and pictures of all templates, and removes what is of none: `node scripts/make-template-docs.ts`. */
const folder = new URL('../docs/templates/', import.meta.url);
const signal = new AbortController().signal;
const maker = createChartMaker();
const order = carrierOrderSchema.parse({ as: 'png' });
const files = new Map<string, string | Uint8Array>(templateDocs());
for (const template of templates) {
  const name = procedureTerms[template.procedure].zh;
  const { chart } = await maker.arrange(chartFromTemplate({ procedure: template.procedure }, { id: template.procedure, name, code: '' }), signal);
  const source = looseSource([chart], { place: maker.placer(signal), madeOn: '2026-01-01', seal: null });
  const [picture] = await collect(maker.carrierFiles({ order, source, facts: defaultKnowledge(), signal, progress: () => undefined }));
  if (picture === undefined) {
    throw new Error(`no picture of ${template.procedure}`);
  }
  files.set(pictureName(template), smallPng(picture.bytes));
}
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder).filter((each) => !files.has(each))) {
  rmSync(new URL(name, folder));
}
for (const [name, content] of files) {
  writeFileSync(new URL(name, folder), content);
}
maker.close();
