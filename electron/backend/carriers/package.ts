import { documentSheets } from '../../../shared/carriers/document-sheets.ts';
import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { OrderOf } from '../../../shared/contract/carrier-order.ts';
import { packageData, packageMembers, type PackageParts, type PackageSource } from '../../../shared/filing/build-package.ts';
import { chartsInOrder } from '../../../shared/filing/filing-data.ts';
import { filingDocuments, isBeforeCharts } from '../../../shared/filing/filing-documents.ts';
import { filingCopySheets } from '../../../shared/filing/filing-copy.ts';
import { letterOf } from '../../../shared/filing/report-letter.ts';
import { registerAt } from '../../../shared/law/register-at.ts';
import { shippedRegister } from '../../../shared/law/shipped-register.ts';
import { sha256, sm3 } from '../../ports/digest.ts';
import { filingPrint } from '../press/filing-print.ts';
import { bearsSeal } from './bears-seal.ts';
import type { Carrier, CarrierTools } from './carrier.ts';
import { chartFacts } from './filing-copy.ts';
import { misfitsAmong, noneFits } from './left-out.ts';
import { readCharts, readFormer } from './read-document-facts.ts';

/**
 * Filing package 备案包: its pages are what is filed on paper, in the order of the package; its files are the members of the
 * package, the list of all of them last. Throws what `packageMembers` does, and `export.nothing-to-compare`.
 */
export const packageCarrier: Carrier<'package'> = {
  async *sheets(order, source, tools) {
    const packed = await packageSource(order, source, tools);
    const charts = chartsInOrder(packed.powers, packed.charts);
    const documents = filingDocuments(await packageData(packed, charts, partsOf(packed, source, tools)), charts);
    const pagesOf = function* (isFirst: boolean) {
      for (const { document } of documents.filter(({ stem }) => isBeforeCharts(stem) === isFirst)) {
        yield* documentSheets(document, tools.fonts);
      }
    };
    yield* pagesOf(true);
    for (const [index, chart] of charts.entries()) {
      await tools.pause();
      tools.progress(index, charts.length, chart.title);
      yield* filingCopySheets(chart, tools.fonts, packed.rendering);
    }
    yield* pagesOf(false);
  },
  async *files(order, source, tools) {
    const packed = await packageSource(order, source, tools);
    let sealed: string[] = [];
    for await (const { path, bytes } of packageMembers(packed, partsOf(packed, source, tools, (title) => sealed.push(title)))) {
      yield { name: path, mediaType: 'application/octet-stream', bytes, sealed };
      sealed = [];
    }
  },
};

// helpers

async function packageSource(order: OrderOf<'package'>, source: CarrierSource, tools: CarrierTools): Promise<PackageSource> {
  const { paper, copies, comparedWith } = order;
  const { department, posts, powers, madeOn, seal, register } = source;
  return {
    department,
    posts: [...posts],
    powers: [...powers],
    charts: await readCharts(source, tools),
    register: register ?? registerAt(shippedRegister, madeOn),
    former: comparedWith === null ? null : await readFormer(comparedWith, source, tools),
    copies,
    issuedOn: madeOn,
    letter: letterOf(order),
    rendering: { paper, seal: seal?.size ?? null },
  };
}

/** `onSealed` is told the title of whatever is made under the seal. */
function partsOf({ charts, department, issuedOn }: PackageSource, { seal }: CarrierSource, tools: CarrierTools, onSealed: (title: string) => void = () => undefined): PackageParts {
  const press = tools.press(charts.length);
  return {
    async chartPdf(chart, rendering) {
      try {
        const bytes = await press.print(filingPrint({ chart, order: { paper: rendering.paper }, seal }));
        if (seal !== null) {
          onSealed(chart.title);
        }
        return bytes;
      } catch (thrown) {
        // A package has every chart or is not made: where one does not fit, all that do not are told at once.
        const left = misfitsAmong(thrown, charts, (each) => filingCopySheets(each, tools.fonts, rendering));
        throw left.length === 0 ? thrown : noneFits(left);
      }
    },
    chartOfd: (chart, rendering) => tools.ofd(filingCopySheets(chart, tools.fonts, rendering), chartFacts(chart)),
    documentPdf(document) {
      const sheets = documentSheets(document, tools.fonts);
      if (bearsSeal(sheets)) {
        onSealed(document.title);
      }
      return tools.pdf(sheets, { title: document.title, author: department.name, date: issuedOn });
    },
    documentDocx: tools.docx,
    workbook: tools.xlsx,
    check: tools.check,
    digest: sha256,
    sm3,
    sign: tools.sign ?? undefined,
    progress: tools.progress,
    signal: tools.signal,
    pause: tools.pause,
  };
}
