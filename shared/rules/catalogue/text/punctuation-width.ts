import { opinionClause } from '../../clauses.ts';
import { halfWidthMarks, wideFigures } from '../../punctuation.ts';
import { defineRule } from '../../rule.ts';

export const punctuationWidth = defineRule({
  id: 'punctuation-width',
  element: 'E10',
  clause: `GB/T 15834-2011 标点符号用法；${opinionClause('简明清晰')}`,
  requirement: {
    zh: '汉字旁边的标点用全角，数字和字母用半角；编码、号码、网址里的除外。',
    en: 'Marks beside Chinese characters are of full width, figures and letters of half width; codes, numbers and addresses apart.',
  },
  reason: {
    zh: '全角、半角混用，印出来疏密不匀，也不合公文的格式。',
    en: 'Mixed widths print unevenly and are not the form of official documents.',
  },
  messages: {
    half: {
      zh: '“{text}”用了半角标点 {marks}。请改成全角。',
      en: '"{text}" has marks of half width: {marks}. Make them full width.',
    },
    wide: {
      zh: '“{text}”用了全角的数字或者字母 {marks}。请改成半角。',
      en: '"{text}" has figures or letters of full width: {marks}. Make them half width.',
    },
  },
  check({ texts }, report) {
    for (const { target, field, text } of texts) {
      if (field === 'chartReference') {
        continue;
      }
      const half = [...new Set(halfWidthMarks(text).map(({ mark }) => mark))];
      if (half.length > 0) {
        report({ messageId: 'half', target, field, details: { text: excerpt(text), marks: half.join(' ') } });
      }
      const wide = [...new Set(text.match(wideFigures) ?? [])];
      if (wide.length > 0) {
        report({ messageId: 'wide', target, field, details: { text: excerpt(text), marks: wide.join('') } });
      }
    }
  },
});

// helpers

const longestExcerpt = 30;

function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > longestExcerpt ? `${characters.slice(0, longestExcerpt).join('')}…` : characters.join('');
}
