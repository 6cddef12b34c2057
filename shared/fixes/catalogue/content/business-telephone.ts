import { isBlank } from '../../../rules/node-facts.ts';
import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** The telephone of a post that stands in the chart, or the department's. */
export const fixBusinessTelephone: FixMaker = (chart, _finding, { department, posts }) => {
  const bound = chart.lanes.flatMap((lane) => posts.find((post) => post.id === lane.postId) ?? []);
  const numbers = new Map<string, string>();
  for (const { name, phone } of [...bound, { name: department?.name ?? '', phone: department?.phone ?? '' }]) {
    if (!isBlank(phone) && !numbers.has(phone)) {
      numbers.set(phone, name);
    }
  }
  const kind = numbers.size > 1 ? 'choice' : 'plain';
  return [...numbers].slice(0, 4).map(([phone, name]) =>
    madeFix(`business-telephone.${kind === 'plain' ? 'only' : phone}`, { zh: `填入${name}的电话 ${phone}`, en: `Enter the telephone of ${name}: ${phone}` }, withContent(chart, { businessPhone: phone }), kind),
  );
};
