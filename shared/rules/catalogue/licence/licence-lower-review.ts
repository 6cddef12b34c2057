import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { plain } from '../../sentences.ts';
import { isLicence } from './licence-facts.ts';

export const licenceLowerReview = defineRule({
  id: 'licence-lower-review',
  element: 'E4',
  clause: '许可法第三十五条、第四十三条',
  requirement: {
    zh: '先由下级行政机关审查的，自其受理之日起二十个工作日内审查完毕，将初步审查意见和全部申请材料直接报送上级。',
    en: 'Where a lower agency examines first, it does so within twenty workdays of accepting and sends its opinion and all the material up.',
  },
  reason: {
    zh: '下级审查没有期限，上级的期限就起算不了。',
    en: 'Without a limit below, the period above never begins.',
  },
  messages: {
    limit: {
      zh: '“{step}”没有期限。请注明自下级机关受理之日起二十个工作日内。',
      en: '"{step}" has no limit. Mark it: within twenty workdays of the lower agency’s acceptance.',
    },
    amount: {
      zh: '“{step}”的期限与法律规定的二十个工作日不一致。请改正；法律、法规另有规定的，在该环节引用。',
      en: 'The limit of "{step}" is not the law’s twenty workdays. Correct it, or cite at the step the law that sets another.',
    },
    papers: {
      zh: '“{step}”没有写将初步审查意见和全部申请材料报送上级。请写明。',
      en: '"{step}" does not say that the opinion and all the material are sent up. Say so.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    for (const node of context.flow.filter((each) => /(?:下级|基层|乡镇|街道|县级|区县).{0,8}(?:初审|审查|审核)/.test(each.text))) {
      const details = { step: nodeName(node) };
      const { limit } = node;
      if (limit === null && !/(?:20|二十)个?(?:工作)?日/.test(plain(node.duty))) {
        report({ ...placeAt('limit', node, 'limit'), details });
      } else if (limit !== null && node.limitId === null && (limit.unit === 'month' || limit.amount > 20) && node.citations.every(({ law }) => /行政许可法/.test(law))) {
        report({ ...placeAt('amount', node, 'limit'), details });
      }
      if (!/(?:报送|上报|转报|直接报|全部材料|全部申请材料)/.test(saidAt(node)) && !context.chart.edges.some((edge) => edge.from === node.id && /报/.test(edge.interfaceMark + edge.label))) {
        report({ ...placeAt('papers', node), details });
      }
    }
  },
});
