import type { ChartNode } from '../../../model/node.ts';
import type { CheckContext } from '../../check-context.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { isOrdinary, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyFourDecisions = defineRule({
  id: 'penalty-four-decisions',
  element: 'E3',
  clause: '处罚法第五十七条第一款',
  requirement: {
    zh: '调查终结后分别作出决定：给予处罚、轻微不予处罚、事实不能成立不予处罚、涉嫌犯罪移送。',
    en: 'After investigation there are four outcomes: penalty, none as slight, none as not established, transfer as a suspected crime.',
  },
  reason: {
    zh: '只画处罚一条路，违法不成立的案件就没有出口。',
    en: 'With the penalty alone, a case that is not established has no way out.',
  },
  messages: {
    missing: {
      zh: '没有作出处罚决定的环节。请在告知、听取申辩之后添加。',
      en: 'No step decides on the penalty. Add it after notice and defence.',
    },
    slight: {
      zh: '没有“违法行为轻微，不予处罚”的出口。请在“{step}”之后添加。',
      en: 'No exit for a slight violation without penalty. Add it after "{step}".',
    },
    unfounded: {
      zh: '没有“违法事实不能成立，不予处罚”的出口。请在“{step}”之后添加。',
      en: 'No exit for a violation that is not established. Add it after "{step}".',
    },
  },
  check(context, report) {
    if (!isOrdinary(context)) {
      return;
    }
    const decision = penaltyDecisions(context)[0];
    if (decision === undefined) {
      report(placeAt('missing', undefined));
      return;
    }
    const outcomes = outcomesOf(context);
    const place = outcomes.find((outcome) => outcome.isOut)?.from ?? decision;
    const details = { step: nodeName(place) };
    const general = outcomes.some(({ said }) => noPenalty.test(said) && !slight.test(said) && !unfounded.test(said));
    if (!general && !outcomes.some(({ said }) => slight.test(said))) {
      report({ ...placeAt('slight', place, 'text'), details });
    }
    if (!general && !outcomes.some(({ said }) => unfounded.test(said))) {
      report({ ...placeAt('unfounded', place, 'text'), details });
    }
  },
});

// helpers

interface Outcome {
  readonly from: ChartNode;
  readonly said: string;
  readonly isOut: boolean;
}

/** What the exits of decisions say and lead to: the line's words and those of the symbol at its end. */
function outcomesOf({ graph, flow }: CheckContext): Outcome[] {
  return flow.flatMap((from) =>
    (graph.outgoing.get(from.id) ?? []).flatMap((edge) => {
      const to = graph.nodes.get(edge.to);
      if (to === undefined || (from.kind !== 'decision' && to.kind === 'step')) {
        return [];
      }
      const said = `${edge.label.normalize('NFKC')}\n${saidAt(to)}`;
      const isOut = slight.test(said) || unfounded.test(said) || noPenalty.test(said);
      return [{ from, said, isOut }];
    }),
  );
}

const noPenalty = /不予(?:行政)?处罚|不(?:予)?处罚|不罚|免(?:予|于|除)?(?:行政)?处罚/;
const slight = /轻微/;
const unfounded = /(?:事实|行为|违法)[^。;,、\n]{0,8}(?:不能成立|不成立|不存在|不清)|证据不足|没有违法|无违法|未违法|不成立[^。;\n]{0,3}(?:不予|不罚)|(?:撤销|销)案|撤销立案/;
