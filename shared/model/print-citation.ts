import { chineseNumeral } from './chinese-numeral.ts';
import type { Citation } from './citation.ts';

/** The citation as documents print it: 《中华人民共和国行政处罚法》第六十四条第一款第（一）项. */
export function printCitation(citation: Citation): string {
  const number = citation.documentNumber === '' ? '' : `（${citation.documentNumber}）`;
  return `《${citation.law}》${number}${printPlace(citation)}`;
}

/** Only the place: 第六十四条第一款第（一）项; empty where no article is cited. */
export function printPlace(citation: Pick<Citation, 'article' | 'paragraph' | 'item'>): string {
  const article = citation.article === null ? '' : `第${chineseNumeral(citation.article)}条`;
  const paragraph = citation.paragraph === null ? '' : `第${chineseNumeral(citation.paragraph)}款`;
  const item = citation.item === null ? '' : `第（${chineseNumeral(citation.item)}）项`;
  return `${article}${paragraph}${item}`;
}
