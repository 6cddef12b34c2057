import { findLaw, type LawRegister } from '../../../law/register.ts';
import type { Citation } from '../../../model/citation.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { isLicence } from './licence-facts.ts';

export const licenceBasisRank = defineRule({
  id: 'licence-basis-rank',
  element: 'E1',
  clause: '许可法第十四条、第十五条、第十七条',
  requirement: {
    zh: '设定许可的依据是法律、行政法规、国务院决定、地方性法规；省级政府规章只能设定实施一年的临时性许可。',
    en: 'A licence is set by a law, an administrative regulation, a decision of the State Council or a local regulation; a provincial rule sets one for a year at most.',
  },
  reason: {
    zh: '其他规范性文件一律不得设定行政许可。',
    en: 'No other document may set a licence.',
  },
  messages: {
    rank: {
      zh: '“{law}”不能设定行政许可，此外没有列出设定本项许可的法律、法规。请补充；确实没有的，不得实施。',
      en: '"{law}" cannot set a licence, and no law or regulation that does is cited. Add it; without one the licence may not be required.',
    },
    temporary: {
      zh: '“{law}”是省级政府规章，只能设定实施满一年为止的临时性许可。请补充法律、法规，或者在其他说明中写明是临时性许可及实施起止日期。',
      en: '"{law}" is a provincial rule, which sets a licence for one year at most. Add a law or regulation, or say in the notes that the licence is temporary and until when.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const { basis } = context.chart.content;
    // 行政许可法 tells how licences are handled; what may be required stands in another law.
    const own = basis.filter(({ law: name }) => name.trim() !== '' && !/行政许可法》?$/.test(name.trim()));
    const [first] = own;
    if (first === undefined || own.some((citation) => mayset(citation, context.knowledge.register))) {
      return;
    }
    const provincial = own.find(isProvincial);
    const at = provincial ?? first;
    if (provincial !== undefined && context.texts.some(({ text }) => /临时(?:性)?(?:行政)?许可/.test(text))) {
      return;
    }
    report({ messageId: provincial === undefined ? 'rank' : 'temporary', target: chartTarget, field: `content.basis.${basis.indexOf(at)}.law`, details: { law: at.law } });
  },
});

// helpers

function mayset({ law: name, documentNumber }: Citation, register: LawRegister): boolean {
  const rank = findLaw(register, name)?.rank;
  if (rank !== undefined) {
    return rank === 'law' || rank === 'administrative-regulation' || rank === 'local-regulation';
  }
  const title = titleOf(name);
  // A local regulation may be called otherwise; a document number tells that it is none, unless it is the State Council's.
  const isPerhapsLocal = /实施.*办法$/.test(title) && documentNumber.trim() === '';
  return /(?<![办方做])法(?:典)?$/.test(title) || /条例$|国务院.*(?:规定|决定|办法)/.test(title) || /国务院令|国令|国函|国发/.test(documentNumber) || isPerhapsLocal;
}

function isProvincial({ law: name, documentNumber }: Citation): boolean {
  return /(?:省|自治区|北京市|上海市|天津市|重庆市).*(?:规定|办法|规则)$/.test(titleOf(name)) && (documentNumber.trim() === '' || /政府令|省令/.test(documentNumber));
}

function titleOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[《》]/g, '')
    .replace(/\([^)]*\)$/, '')
    .trim();
}
