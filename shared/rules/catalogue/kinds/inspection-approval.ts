import { opinionClause } from '../../clauses.ts';
import { everyPathPasses, follows, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { inspections } from './inspection-facts.ts';

export const inspectionApproval = defineRule({
  id: 'inspection-approval',
  element: 'E3',
  clause: opinionClause('运行程序'),
  requirement: {
    zh: '检查前经负责人批准，每条通向现场检查的路径都先经过审批。',
    en: 'The inspection is approved first; every way to it passes the approval.',
  },
  reason: {
    zh: '没有批准的检查就是随意检查。',
    en: 'An inspection nobody approved is arbitrary.',
  },
  messages: {
    missing: {
      zh: '没有检查审批环节。请在现场检查之前添加，文书为行政检查审批表。',
      en: 'No step approves the inspection. Add one before it, with its form.',
    },
    late: {
      zh: '有一条路径没有经过审批就到了“{step}”。请把审批放在它之前。',
      en: 'A way leads to "{step}" without approval. Put that before it.',
    },
  },
  check(context, report) {
    if (!follows(context, 'inspection')) {
      return;
    }
    const looking = inspections(context);
    const approvals = nodesWith(context, 'approval').filter((node) => !looking.includes(node));
    if (approvals.length === 0) {
      report(placeAt('missing', looking[0], 'text'));
      return;
    }
    const early = looking.find((node) => !everyPathPasses(context, node.id, approvals));
    if (early !== undefined) {
      report({ ...placeAt('late', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});
