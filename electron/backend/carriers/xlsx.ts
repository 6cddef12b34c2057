import { documentStems } from '../../../shared/filing/official-documents.ts';
import { officialWorkbook, workbookNames } from '../../../shared/filing/official-workbooks.ts';
import type { Carrier } from './carrier.ts';
import { readDocumentFacts } from './read-document-facts.ts';

/** Catalogue, plan, basis summary and check as workbooks. */
export const xlsxCarrier: Carrier<'xlsx'> = {
  sheets: null,
  async *files({ documents }, source, tools) {
    const facts = await readDocumentFacts(source, tools);
    for (const name of workbookNames.filter((each) => documents.includes(each))) {
      await tools.pause();
      yield {
        name: `${documentStems[name]}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await tools.xlsx(officialWorkbook(name, facts)),
      };
    }
  },
};
