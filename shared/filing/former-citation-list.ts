import type { Citation } from '../model/citation.ts';
import { printCitation, printPlace } from '../model/print-citation.ts';

/** The citations as packages with data of version 1 and 2 print them: each law once, with all its places: 《甲法》第一条、第三条第二款；《乙条例》第五条. */
export function printFormerCitationList(citations: readonly Citation[]): string {
  const laws = new Map<string, Set<string>>();
  for (const citation of citations) {
    const law = printCitation({ ...citation, article: null, paragraph: null, item: null });
    const places = laws.get(law) ?? new Set();
    laws.set(law, places.add(printPlace(citation)));
  }
  return [...laws].map(([law, places]) => `${law}${[...places].filter((place) => place !== '').join('、')}`).join('；');
}
