import { nodesWith } from '../../flow.ts';
import { isHandledOutside, nodeName, sectionsOf } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { courseSays, hasHearings, investigations } from './penalty-course-facts.ts';

export const penaltyHearingChair = defineRule({
  id: 'penalty-hearing-chair',
  element: 'E2',
  clause: '处罚法第六十四条第（四）项',
  requirement: {
    zh: '听证由行政机关指定的非本案调查人员主持。',
    en: 'The hearing is chaired by someone designated who did not investigate the case.',
  },
  reason: {
    zh: '自己调查、自己主持，听证就不公正。',
    en: 'Chaired by those who investigated, a hearing is not fair.',
  },
  messages: {
    investigator: {
      zh: '“{step}”写的是由调查人员主持。请改为非本案调查人员主持。',
      en: '"{step}" is chaired by the investigators. Have it chaired by someone who did not investigate the case.',
    },
    same: {
      zh: '“{step}”和调查取证由同一处（科）室办理，没有写由非本案调查人员主持。请写明，或者改由别的处（科）室办理。',
      en: '"{step}" and the investigation are in the same section, and nothing says that the chair did not investigate. Say so, or move it to another section.',
    },
  },
  check(context, report) {
    const hearings = nodesWith(context, 'hearing').filter((node) => !isHandledOutside(node, context.graph));
    if (!hasHearings(context)) {
      return;
    }
    const investigating = new Set(investigations(context).flatMap((node) => sectionsOf(node, context.graph)));
    for (const node of hearings) {
      const details = { step: nodeName(node) };
      if (byInvestigators.test(saidAt(node))) {
        report({ ...placeAt('investigator', node), details });
      } else if (sectionsOf(node, context.graph).some((section) => investigating.has(section)) && !courseSays(context, byOthers)) {
        report({ ...placeAt('same', node), details });
      }
    }
  },
});

// helpers

const byInvestigators = /(?<!非)(?<!非本案)(?<!以外的)(?:本案|案件)?(?:调查人员|办案人员|承办人员?)(?!以外)[^。;,、\n]{0,4}(?:主持|担任)/;
const byOthers = /非(?:本案)?(?:调查|办案|承办|审查|经办)人|(?:调查|办案|承办)人员?以外|(?:法制|法规|专门)[^。;\n]{0,10}主持|主持人[^。;\n]{0,12}(?:回避|非|不得)/;
