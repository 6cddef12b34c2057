import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { DocumentFacts, FormerState } from '../../../shared/filing/document-facts.ts';
import { registerAt } from '../../../shared/law/register-at.ts';
import { shippedRegister } from '../../../shared/law/shipped-register.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { CarrierTools } from './carrier.ts';

/**
 * What filing documents are made from, compared with what was once called `comparedWith`. All charts lie in memory together:
 * the documents' tables run across them.
 * @throws MingquanError `export.nothing-to-compare` where nothing is called so.
 */
export async function readDocumentFacts(source: CarrierSource, tools: CarrierTools, comparedWith: string | null = null): Promise<DocumentFacts> {
  const charts = await readCharts(source, tools);
  const former = comparedWith === null ? null : await readFormer(comparedWith, source, tools);
  return {
    department: source.department,
    posts: source.posts,
    powers: source.powers,
    charts,
    checks: charts.map((chart) => ({ chartId: chart.id, findings: tools.check(chart) })),
    register: source.register ?? registerAt(shippedRegister, source.madeOn),
    issuedOn: source.madeOn,
    former,
  };
}

/** The source's charts, each told of; between two of them the work can be called off. */
export async function readCharts({ charts }: CarrierSource, tools: CarrierTools): Promise<Chart[]> {
  const read: Chart[] = [];
  for (const [index, shelved] of charts.entries()) {
    await tools.pause();
    tools.progress(index, charts.length, shelved.title);
    read.push(await shelved.read());
  }
  return read;
}

/** What was once called so. Throws `export.nothing-to-compare` where nothing is. */
export async function readFormer(name: string, { formerly }: CarrierSource, tools: CarrierTools): Promise<FormerState> {
  const shelf = formerly?.(name) ?? null;
  if (shelf === null) {
    throw new MingquanError('export.nothing-to-compare', { name });
  }
  const charts: Chart[] = [];
  for (const shelved of shelf.charts) {
    await tools.pause();
    charts.push(await shelved.read());
  }
  return { name: shelf.name, on: shelf.on, powers: shelf.powers, charts };
}
