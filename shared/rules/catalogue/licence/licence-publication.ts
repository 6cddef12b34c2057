import { everyPathPasses, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';
import { isLicence, licenceDecisions, reviews } from './licence-facts.ts';

export const licencePublication = defineRule({
  id: 'licence-publication',
  element: 'E3',
  clause: '许可法第四十条；公开条例第二十条第（五）项',
  requirement: {
    zh: '准予许可的决定作出后予以公开，公众有权查阅。',
    en: 'The decision that grants the licence is published once it is made, open to everyone.',
  },
  reason: {
    zh: '公开许可结果是法定义务，也便于社会监督。',
    en: 'Publishing the outcome is a duty, and lets the public watch.',
  },
  messages: {
    missing: {
      zh: '没有公开许可决定的环节。请在决定之后添加，或者在其他说明中写明。',
      en: 'Nothing says that the decision is published. Add a step after the decision, or say so in the notes.',
    },
    early: {
      zh: '有一条路径没有作出决定就到了“{step}”。请把公开放在决定之后。',
      en: 'A way leads to "{step}" before the decision. Put the publication behind it.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const decisions = licenceDecisions(context);
    const published = nodesWith(context, 'publication').filter((node) => !other.test(node.text));
    const isSaid = saying(context, publishing).length > 0 || publishing.test(context.chart.content.notes.normalize('NFKC'));
    if (published.length === 0 && !isSaid) {
      report(placeAt('missing', decisions.at(-1) ?? reviews(context).at(-1), 'text'));
      return;
    }
    const early = decisions.length === 0 ? undefined : published.find((node) => /结果|决定|许可/.test(node.text) && !everyPathPasses(context, node.id, decisions));
    if (early !== undefined) {
      report({ ...placeAt('early', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});

// helpers

/** What is published for other ends: the guide to the matter (art. 30), the draft, the hearing. */
const other = /批前|拟|征求|听证|告知|事项|办事|受理|公告/;
const publishing = /(?:许可|决定|结果)[^。;\n]{0,8}(?:公开|公示|公布)|(?:公开|公布)[^。;\n]{0,8}(?:许可|决定|结果)/;
