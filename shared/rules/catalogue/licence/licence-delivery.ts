import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { plain } from '../../sentences.ts';
import { deliveries, isLicence, licenceDecisions } from './licence-facts.ts';

export const licenceDelivery = defineRule({
  id: 'licence-delivery',
  element: 'E4',
  clause: '许可法第四十四条',
  requirement: {
    zh: '准予许可的，自作出决定之日起十个工作日内向申请人颁发、送达许可证件。',
    en: 'Where the licence is granted, its certificate is issued and served within ten workdays of the decision.',
  },
  reason: {
    zh: '决定作出而证件迟迟不发，申请人仍然不能从事许可的活动。',
    en: 'With the decision made and no certificate, the applicant still cannot act.',
  },
  messages: {
    missing: {
      zh: '没有颁发、送达许可证件的环节。请在准予许可之后添加，期限十个工作日。',
      en: 'No step issues and serves the certificate. Add it after the grant, with ten workdays.',
    },
    limit: {
      zh: '“{step}”没有期限。请注明自作出决定之日起十个工作日内。',
      en: '"{step}" has no limit. Mark it: within ten workdays of the decision.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const given = deliveries(context);
    const node = given.find((each) => /颁|发证|核发|送达|领取/.test(each.text)) ?? given[0];
    if (node === undefined) {
      report(placeAt('missing', licenceDecisions(context).at(-1), 'text'));
      return;
    }
    const isLimited = given.some((each) => each.limit !== null || /[十\d]个?(?:工作)?日|当场|即时|立即|即日/.test(plain(saidAt(each))));
    if (!isLimited) {
      report({ ...placeAt('limit', node, 'limit'), details: { step: nodeName(node) } });
    }
  },
});
