import { follows, nodesWith } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';

export const courtApplicationPapers = defineRule({
  id: 'court-application-papers',
  element: 'E3',
  clause: '强制法第五十五条',
  requirement: {
    zh: '向法院申请应当提交强制执行申请书等材料，申请书由行政机关负责人签名、加盖印章并注明日期。',
    en: 'The application with its papers is signed by the head, sealed and dated.',
  },
  reason: {
    zh: '材料不全或者没有签名盖章，法院不予受理。',
    en: 'Incomplete or unsigned, the application is not accepted.',
  },
  messages: {
    step: {
      zh: '没有申请人民法院强制执行的环节。请在催告之后添加。',
      en: 'No step applies to the court. Add it after the demand.',
    },
    paper: {
      zh: '没有列出“强制执行申请书”。请在申请环节的文书中写明。',
      en: 'The application 强制执行申请书 is not listed. Name it among the documents of the step.',
    },
    signed: {
      zh: '没有写明申请书由行政机关负责人签名、加盖印章。请在申请之前写明。',
      en: 'Nothing says that the head signs the application and that it is sealed. Say so before it is filed.',
    },
  },
  check(context, report) {
    if (!follows(context, 'enforcement-court')) {
      return;
    }
    const application = nodesWith(context, 'court-application').find((node) => context.graph.lanes.get(node.laneId)?.kind !== 'external');
    if (application === undefined) {
      report(placeAt('step', undefined));
      return;
    }
    if (saying(context, /申请书/).length === 0) {
      report(placeAt('paper', application, 'documents'));
    }
    if (saying(context, /签名|签字|签署|签章/).length === 0 || saying(context, /盖.{0,4}章|印章|公章|用印|签章/).length === 0) {
      report(placeAt('signed', application));
    }
  },
});
