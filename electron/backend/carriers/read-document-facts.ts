import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { DocumentFacts, FormerState } from '../../../shared/filing/document-facts.ts';
import { registerAt } from '../../../shared/law/register-at.ts';
import { shippedRegister } from '../../../shared/law/shipped-register.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { CarrierTools } from './carrier.ts';

/** What filing documents are made from. All charts lie in memory together: the documents' tables run across them. */
export async function readDocumentFacts(source: CarrierSource, tools: CarrierTools): Promise<DocumentFacts> {
  const charts: Chart[] = [];
  for (const [index, shelved] of source.charts.entries()) {
    await tools.pause();
    tools.progress(index, source.charts.length, shelved.title);
    charts.push(await shelved.read());
  }
  const former = await formerState(source, tools);
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

// helpers

async function formerState({ former }: CarrierSource, tools: CarrierTools): Promise<FormerState | null> {
  if (former === undefined) {
    return null;
  }
  const charts: Chart[] = [];
  for (const shelved of former.charts) {
    await tools.pause();
    charts.push(await shelved.read());
  }
  return { name: former.name, on: former.on, powers: former.powers, charts };
}
