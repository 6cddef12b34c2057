import { saying, placeAt } from '../../said.ts';
import { defineRule } from '../../rule.ts';
import { hasRole } from '../../flow.ts';
import { acceptanceQuestion, acceptances, corrections, isLicence, rejections } from './licence-facts.ts';

export const licenceAcceptanceExits = defineRule({
  id: 'licence-acceptance-exits',
  element: 'E3',
  clause: '许可法第三十二条第一款',
  requirement: {
    zh: '收到申请后的五种处理都要画出或者写明：不需许可的告知不受理、不属本机关的不予受理、当场更正、一次告知补正、受理。',
    en: 'All five outcomes of an application are there: no licence needed, not this agency, corrected on the spot, told once what is missing, accepted.',
  },
  reason: {
    zh: '漏了一种，窗口遇到时就没有依据，申请人也不知道该找谁。',
    en: 'Where one is left out, the window has no course and the applicant does not know where to turn.',
  },
  messages: {
    accepted: {
      zh: '没有受理环节。请添加：材料齐全、符合法定形式的，受理申请。',
      en: 'No step takes the application up. Add it: what is complete and in due form is accepted.',
    },
    rejected: {
      zh: '没有不予受理的出口。请添加：不需要许可的即时告知，不属于本机关职权的即时决定不予受理。',
      en: 'No exit refuses to take the application up. Add it, for what needs no licence or is not this agency’s.',
    },
    notNeeded: {
      zh: '没有写依法不需要取得许可时怎样处理。请在“不予受理”处写明：不需要许可的，即时告知不受理。',
      en: 'Nothing says what happens where no licence is needed. Say that the applicant is told so at once.',
    },
    notOurs: {
      zh: '没有写不属于本机关职权时怎样处理。请在“不予受理”处写明：即时决定，并告知向有关行政机关申请。',
      en: 'Nothing says what happens where the matter is not this agency’s. Say that it is refused at once and the applicant told where to apply.',
    },
    onSpot: {
      zh: '没有写可以当场更正的错误允许申请人当场更正。请在受理或者补正环节写明。',
      en: 'Nothing says that errors which can be corrected on the spot may be. Say so at acceptance or correction.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const accepting = acceptances(context);
    const first = accepting.find((node) => node.kind === 'decision') ?? accepting[0];
    if (first === undefined) {
      report(placeAt('accepted', undefined));
    }
    const refusing = rejections(context);
    const [refusal] = refusing;
    const said = (pattern: RegExp): boolean => saying(context, pattern).length > 0 || context.chart.edges.some(({ label }) => pattern.test(label));
    if (refusal === undefined) {
      report(placeAt('rejected', acceptanceQuestion(context, /属(?:于)?(?:本|我)|许可|职权|范围/), 'text'));
    } else {
      if (!said(notNeeded)) {
        report(placeAt('notNeeded', refusal));
      }
      if (!said(notOurs)) {
        report(placeAt('notOurs', refusal));
      }
    }
    if (!said(/当[场面](?:予以)?(?:更正|补正|改正)/)) {
      report(placeAt('onSpot', corrections(context).find((node) => !hasRole(context, node, 'refusal')) ?? first));
    }
  },
});

// helpers

const notNeeded = /(?:不需要?|无需|无须|不必)(?:依法)?(?:取得|办理|申请)?(?:行政)?许可|不属(?:于)?(?:行政)?许可(?:范|事|的)|是否需要(?:取得)?(?:行政)?许可/;
const notOurs = /(?:不属(?:于)?|非)(?:本|我)|职权范围|属(?:于)?(?:本|我).{0,6}(?:许可|职权|管辖|受理|范围|职责)|(?:向|找)有关(?:行政)?(?:机关|部门)申请/;
