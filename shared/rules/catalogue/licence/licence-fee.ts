import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { isLicence } from './licence-facts.ts';

export const licenceFee = defineRule({
  id: 'licence-fee',
  element: 'E1',
  clause: '许可法第五十八条第一款、第五十九条',
  requirement: {
    zh: '办理许可不得收费；法律、行政法规规定收费的，收费环节注明依据，按照公布的法定项目和标准收取。',
    en: 'No fee is charged for a licence; where a law or administrative regulation sets one, the step cites it and follows the published items and standard.',
  },
  reason: {
    zh: '没有依据的收费违法，要退还并追究责任。',
    en: 'A fee without basis is unlawful, to be paid back and answered for.',
  },
  messages: {
    basis: {
      zh: '“{step}”收取费用，但没有引用法律、行政法规。请注明条款；没有依据的，不得收费。',
      en: '"{step}" charges a fee and cites no law or administrative regulation. Cite it; without one no fee may be charged.',
    },
    standard: {
      zh: '“{step}”收取费用，但没有写按照公布的法定项目和标准。请写明。',
      en: '"{step}" charges a fee and does not say that the published items and standard apply. Say so.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    for (const node of context.flow.filter((each) => charging.test(each.text) || charging.test(each.duty.replace(/(?:不得?|免|不予|无)(?:收|承担)[^。;,\n]{0,8}/g, '')))) {
      const details = { step: nodeName(node) };
      if (free.test(node.text)) {
        continue;
      }
      if (node.citations.length === 0 && !/(?:法|条例)[》」]?第[一二三四五六七八九十百零\d]+条/.test(saidAt(node))) {
        report({ ...placeAt('basis', node, 'citations'), details });
      }
      if (!/标准/.test(saidAt(node))) {
        report({ ...placeAt('standard', node), details });
      }
    }
  },
});

// helpers

const charging = /收费|缴费|收取.{0,6}费|缴纳.{0,6}费|交纳.{0,6}费|工本费|费用缴/;
const free = /不收费|免费|不得收|免收/;
