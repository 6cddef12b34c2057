import type { CarrierSource, FormerShelf, ShelvedChart } from '../../../shared/carriers/carrier-source.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import { emptyDepartment, type Department } from '../../../shared/model/department.ts';
import { listChartTitles } from '../../storage/chart-queries.ts';
import { readDepartment } from '../../storage/department-queries.ts';
import type { ReadableLibrary } from '../../storage/handles.ts';
import { listPosts } from '../../storage/post-queries.ts';
import { listPowers } from '../../storage/power-queries.ts';
import { findRevisions, readRevision } from '../../storage/revision-queries.ts';
import { localDate } from '../../ports/clock.ts';
import { requireChart } from '../chart-handlers.ts';
import { readLibraryLaw } from '../library-law.ts';

/** What turns a stored chart into one that can be drawn. Throws `chart.empty`. */
export type PlaceChart = (chart: Chart) => Promise<Chart>;

/** What a source is told besides its charts. */
export interface SourceOptions {
  readonly place: PlaceChart;
  /** Day of making, `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly seal: CarrierSource['seal'];
}

/**
 * The library as carriers read it, in the order of the catalogue; each chart is read when its turn comes, so the library must
 * stay open until then. `chartIds` picks some of the charts and, with them, their powers; null takes everything. Throws
 * `chart.not-found`.
 */
export function librarySource(library: ReadableLibrary, chartIds: readonly string[] | null, { place, madeOn, seal }: SourceOptions): CarrierSource {
  const titles = new Map(listChartTitles(library).map((each) => [each.id, each]));
  const powers = listPowers(library).map(({ power, chartId }) => ({ power, chartId }));
  const picked = chartIds === null ? null : new Set(chartIds);
  for (const id of picked ?? []) {
    if (!titles.has(id)) {
      requireChart(library, id);
    }
  }
  const inOrder = new Set([...powers.flatMap(({ chartId }) => chartId ?? []), ...titles.keys()]);
  const charts = [...inOrder].flatMap((id): ShelvedChart[] => {
    const entry = titles.get(id);
    return entry === undefined || picked?.has(id) === false ? [] : [{ ...entry, read: () => place(requireChart(library, id).chart) }];
  });
  return {
    department: readDepartment(library),
    posts: listPosts(library),
    powers: picked === null ? powers : powers.filter(({ chartId }) => chartId !== null && picked.has(chartId)),
    charts,
    madeOn,
    seal,
    register: readLibraryLaw(library, madeOn).register,
    formerly: (name) => namedPoints(library, name),
  };
}

/** Charts of loose files as carriers read them: the department is what the first of them says of it. */
export function looseSource(charts: readonly Chart[], { place, madeOn, seal }: SourceOptions): CarrierSource {
  return {
    department: departmentOf(charts[0]),
    posts: [],
    powers: charts.map(({ id, power }) => ({ power, chartId: id })),
    charts: charts.map((chart) => ({ id: chart.id, title: chart.title, power: chart.power, read: () => place(chart) })),
    madeOn,
    seal,
  };
}

// helpers

/** The charts as they were at the named points of that name; the catalogue of that time is not kept. */
function namedPoints(library: ReadableLibrary, name: string): FormerShelf | null {
  const found = findRevisions(library, name);
  const last = found.map(({ at }) => at).toSorted().at(-1);
  if (last === undefined) {
    return null;
  }
  const charts = found.map(({ chartId, number }) => ({
    async read(): Promise<Chart> {
      const revision = readRevision(library, chartId, number);
      return revision?.chart ?? requireChart(library, chartId).chart;
    },
  }));
  return { name: `修订版“${name}”`, on: localDate(last), powers: null, charts };
}

function departmentOf(chart: Chart | undefined): Department {
  const plain = emptyDepartment();
  if (chart === undefined) {
    return plain;
  }
  const { supervision, complaints, remedy } = chart.content;
  return { ...plain, name: chart.issuer, supervision, complaints, remedy };
}
