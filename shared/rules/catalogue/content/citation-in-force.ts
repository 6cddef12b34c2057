import { citationsOf, type PlacedCitation } from '../../../law/citing.ts';
import { currentVersion, lawOfCitation, versionOfCitation, type LawVersion, type RegisteredLaw } from '../../../law/register.ts';
import { opinionClause } from '../../clauses.ts';
import { defineRule, type RuleReport } from '../../rule.ts';

export const citationInForce = defineRule({
  id: 'citation-in-force',
  element: 'E1',
  clause: `${opinionClause('行政执法职权的依据')}；法规库中各法的版本`,
  requirement: {
    zh: '引用的法律用全称，引用现行有效的版本，条文序号不超出这部法的条数。',
    en: 'A law is cited by its full name, in the version in force, and by an article it has.',
  },
  reason: {
    zh: '引用失效的版本或者不存在的条文，等于没有依据。',
    en: 'A version no longer in force or an article that does not exist is no basis.',
  },
  messages: {
    superseded: {
      zh: '《{law}》引用的是 {cited} 的版本，已被 {current} 的版本代替。请核对条文序号，改引现行版本。',
      en: '{law} is cited in the version of {cited}, which that of {current} has replaced. Check the article and cite the version in force.',
    },
    notYet: {
      zh: '《{law}》引用的 {cited} 的版本还没有施行。施行之前请引用现行版本。',
      en: '{law} is cited in the version of {cited}, which is not in force yet. Cite the present one until it is.',
    },
    repealed: {
      zh: '《{law}》已经废止。请改引现行的依据。',
      en: '{law} has been repealed. Cite what is in force.',
    },
    beyond: {
      zh: '《{law}》引用到第{article}条，这部法只有{last}条。请核对条文序号。',
      en: 'Article {article} of {law} is cited, which has {last} articles. Check the number.',
    },
    shortName: {
      zh: '依据写的是“{name}”，不是全称。请写作《{law}》。',
      en: 'The basis is written "{name}", not by its full name. Write {law}.',
    },
  },
  check({ chart, knowledge: { register } }, report) {
    for (const place of citationsOf(chart).filter(({ field }) => !field.startsWith('waivers.'))) {
      const { citation, target, field } = place;
      const law = lawOfCitation(register, citation);
      if (law !== null) {
        if (citation.law.trim() !== law.name) {
          report({ messageId: 'shortName', target, field: `${field}.law`, details: { name: citation.law.trim(), law: law.name } });
        }
        const cited = versionOfCitation(law, citation);
        const outdated = statusReport(place, law, cited);
        if (outdated !== null) {
          report(outdated);
        }
        const last = (cited ?? currentVersion(law))?.articles ?? null;
        if (last !== null && citation.article !== null && citation.article > last) {
          report({ messageId: 'beyond', target, field: `${field}.article`, details: { law: law.name, article: citation.article, last } });
        }
      }
    }
  },
});

// helpers

function statusReport({ citation, target, field: path }: PlacedCitation, law: RegisteredLaw, cited: LawVersion | null): RuleReport<'superseded' | 'notYet' | 'repealed'> | null {
  const place = { target, field: `${path}.version` };
  const current = currentVersion(law);
  if (law.versions.at(-1)?.status === 'repealed') {
    return { messageId: 'repealed', ...place, details: { law: law.name } };
  }
  if (cited?.status === 'superseded' && current !== null) {
    return { messageId: 'superseded', ...place, details: { law: law.name, cited: citation.version === '' ? cited.date : citation.version, current: current.date } };
  }
  return cited?.status === 'not-yet' ? { messageId: 'notYet', ...place, details: { law: law.name, cited: cited.date } } : null;
}
