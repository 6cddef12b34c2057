/** Texts of pickers of known facts, of who else uses them, and of worked examples of limits. */
export const factsTexts = {
  'facts.department': { zh: '单位信息', en: 'Department' },
  'facts.charts': { zh: '{count} 张图', en: '{count} charts' },
  'facts.uses': { zh: '另有 {count} 张图使用', en: 'Used by {count} more' },
  'facts.uses.title': { zh: '查看还有哪些图使用“{value}”', en: 'Show which other charts use "{value}"' },
  'facts.uses.head': { zh: '另有 {count} 张图使用“{value}”', en: '{count} other charts use "{value}"' },
  'facts.note.own': { zh: '在这里改，只影响本图。', en: 'A change here reaches this chart only.' },
  'facts.note.department': {
    zh: '这一项也写在单位信息里。在这里改，只有本图与各图不同；要全部改，请改单位信息。',
    en: 'The department states it too. A change here makes this chart alone differ; to change it for all, change the department facts.',
  },
  'facts.note.follows': {
    zh: '本图沿用单位信息。改单位信息，沿用的各图同时更新。',
    en: 'This chart follows the department. Change it there, and every chart that follows is updated.',
  },
  'facts.toDepartment': { zh: '到单位信息修改', en: 'Change the department facts' },
  'limit.example': { zh: '若 {from}{start}，最迟 {to}。', en: 'If counted from {from} ({start}), it ends on {to} at the latest.' },
  'limit.example.plain': { zh: '若从 {from}起算，最迟 {to}。', en: 'If counted from {from}, it ends on {to} at the latest.' },
  'limit.example.holidays': { zh: '未计法定节假日调休。', en: ' Legal holidays and make-up days are not counted in.' },
  'limit.example.unspecified': {
    zh: '法律只写“日”：算不出到期日。请查明是工作日还是自然日后改选。',
    en: 'The law says only "days": no date can be counted. Find out whether they are workdays or calendar days, and choose.',
  },
  'limit.end': { zh: '最迟 {day}', en: 'by {day}' },
  'limit.end.unknown': { zh: '算不出到期日', en: 'no date can be counted' },
  'limit.longer': { zh: '承诺长于法定', en: 'Longer than the statutory limit' },
  'limit.later': { zh: '按此例，承诺晚 {days} 天，请核对', en: 'Counted so, {days} days later: check it' },
  'limit.same': { zh: '承诺与法定同日到期', en: 'Both end on one day' },
  'limit.shorter': { zh: '承诺提前 {days} 天', en: '{days} days earlier than the statutory limit' },
  'limit.incomparable': { zh: '单位未注明，不能比较', en: 'The unit is not stated: not comparable' },
} as const;
