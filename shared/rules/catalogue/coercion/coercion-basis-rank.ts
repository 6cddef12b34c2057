import { findLaw, type LawRegister } from '../../../law/register.ts';
import type { Citation } from '../../../model/citation.ts';
import type { CheckContext } from '../../check-context.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const coercionBasisRank = defineRule({
  id: 'coercion-basis-rank',
  element: 'E1',
  clause: '强制法第十条、第十三条、第二十九条、第四十七条',
  requirement: {
    zh: '查封、扣押的依据是法律、行政法规或者地方性法规；冻结、行政机关自行强制执行的依据是法律。',
    en: 'Sealing and seizing rest on a law or a regulation 法规; freezing and execution by the agency on a law.',
  },
  reason: {
    zh: '位阶不够的文件不得设定行政强制。',
    en: 'Documents of lower rank may not set coercion.',
  },
  messages: {
    measure: {
      zh: '强制措施的依据“{law}”不是法律、法规，此外没有列出设定这项措施的法律、法规。请补充；确实没有的，不得实施。',
      en: 'The measure rests on "{law}", neither a law nor a regulation, and nothing higher is cited. Add it; where there is none, the measure may not be taken.',
    },
    freezing: {
      zh: '冻结的依据“{law}”不是法律，此外没有列出授权本机关冻结的法律。请补充；法律没有授权的，不得冻结。',
      en: 'The freezing rests on "{law}", which is no law, and no law that empowers the agency is cited. Add it; without one nothing may be frozen.',
    },
    enforcement: {
      zh: '自行强制执行的依据“{law}”不是法律，此外没有列出授予强制执行权的法律。请补充；没有法律授权的，申请人民法院强制执行。',
      en: 'Execution by the agency rests on "{law}", which is no law, and no law that empowers it is cited. Add it, or apply to the court.',
    },
  },
  check(context, report) {
    const messageId = messageOf(context);
    // 行政强制法 tells how coercion is used; the power itself stands in another law.
    const own = context.chart.content.basis.filter(({ law: name }) => name.trim() !== '' && !/行政(?:强制|处罚)法》?$/.test(name.trim()));
    const first = own[0];
    if (messageId === null || first === undefined) {
      return;
    }
    if (!own.some((citation) => suffices(messageId, citation, context.knowledge.register))) {
      report({ messageId, target: chartTarget, field: `content.basis.${context.chart.content.basis.indexOf(first)}.law`, details: { law: first.law } });
    }
  },
});

// helpers

const law = /(?<![办方做])法(?:典)?(?:\([^)]*\))?$/;
const regulation = /条例(?:\([^)]*\))?$|国务院.*(?:规定|决定|办法)/;
/** What may be a local regulation by another name; a document number tells that it is not, unless it is the State Council's. */
const perhapsRegulation = /实施.*办法$|[省市区县州].*(?:规定|办法|决定|规则)(?:\([^)]*\))?$/;

function suffices(messageId: 'measure' | 'freezing' | 'enforcement', { law: name, documentNumber }: Citation, register: LawRegister): boolean {
  const rank = findLaw(register, name)?.rank;
  if (rank !== undefined) {
    return rank === 'law' || (messageId === 'measure' && (rank === 'administrative-regulation' || rank === 'local-regulation'));
  }
  const title = name.normalize('NFKC').replace(/[《》]/g, '').trim();
  const isRegulation = regulation.test(title) || /国务院令|国令/.test(documentNumber) || (perhapsRegulation.test(title) && documentNumber.trim() === '');
  return law.test(title) || (messageId === 'measure' && isRegulation);
}

function messageOf({ procedure }: CheckContext): 'measure' | 'freezing' | 'enforcement' | null {
  switch (procedure) {
    case 'seizure':
      return 'measure';
    case 'freezing':
      return 'freezing';
    case 'enforcement':
      return 'enforcement';
    default:
      return null;
  }
}
