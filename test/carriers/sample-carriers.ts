import { looseSource } from '../../electron/backend/carriers/carrier-source.ts';
import type { ChartMaker } from '../../electron/backend/chart-maker.ts';
import type { ProducedFile } from '../../electron/backend/exporters.ts';
import { scanToSeal } from '../../electron/ports/seals/scan-to-seal.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import { carrierOrderSchema, type CarrierOrderInput } from '../../shared/contract/carrier-order.ts';
import { restoreChart } from '../../shared/formats/restore-chart.ts';
import { departmentSchema, postSchema } from '../../shared/model/department.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import type { Sheet } from '../../shared/scene/display-list.ts';
import { z } from 'zod';
import { sealScan } from '../harness/seal-scan.ts';
import { shownDay } from './shown-carriers.ts';

const { signal } = new AbortController();
const samples = readSamples();

/** The sample department as carriers read it, made on a fixed day; only the charts of these titles where any are named. */
export function sampleSource(maker: Pick<ChartMaker, 'placer'>, titles: readonly string[] = []): CarrierSource {
  const charts = samples.charts.filter((chart) => titles.length === 0 || titles.includes(chart.title) || titles.includes(chart.power.name));
  const { department, posts } = samples;
  return { ...looseSource(charts, { place: maker.placer(signal), madeOn: shownDay, seal: null }), department, posts };
}

/** A ring as a seal's picture, its paper made transparent: 42 mm wide, as the seals of offices are. */
export function ringSeal(): NonNullable<CarrierSource['seal']> {
  return scanToSeal(sealScan({ width: 400, height: 400, radius: 190 }), { width: 42, rotation: 0, threshold: 0.5 });
}

/** The files the order makes of the source. */
export function filesOf(maker: ChartMaker, order: CarrierOrderInput, source: CarrierSource): AsyncIterable<ProducedFile> {
  return maker.carrierFiles(jobOf(order, source));
}

/** The pages the order makes of the source; null where it has none. */
export function sheetsOf(maker: ChartMaker, order: CarrierOrderInput, source: CarrierSource): AsyncIterable<Sheet> | null {
  return maker.carrierSheets(jobOf(order, source));
}

// helpers

function readSamples() {
  const { department, charts } = readSampleData();
  const facts = z.object({ department: departmentSchema, posts: z.array(postSchema) }).parse(department);
  return { ...facts, charts: charts.map((chart) => restoreChart(chart, 'sample').chart) };
}

function jobOf(order: CarrierOrderInput, source: CarrierSource): Parameters<ChartMaker['carrierFiles']>[0] {
  const { department, posts } = source;
  return { order: carrierOrderSchema.parse(order), source, facts: { ...defaultKnowledge(), department, posts }, signal, progress: () => undefined };
}
