import { limitsOfLaw } from '../legal-limit.ts';

/** Service by public notice; administrative laws send to the Civil Procedure Law 民事诉讼法, whose days are calendar days. */
export const serviceLimits = limitsOfLaw('civil-procedure-law', '2023-09-01', [
  {
    id: 'D-PUB30',
    name: { zh: '公告送达视为送达', en: 'Service by public notice takes effect' },
    amount: 30,
    unit: 'day',
    bound: 'at-least',
    binds: 'agency',
    start: '发出公告之日',
    article: 95,
    paragraph: 1,
    unitArticle: 85,
  },
]);
