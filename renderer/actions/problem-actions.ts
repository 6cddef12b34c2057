import { ArrowDown, ArrowUp, Lightbulb, MessageSquareText } from 'lucide-react';
import { mayBeWaived } from '../../shared/rules/apply-waivers.ts';
import { texts } from '../../shared/text/text.ts';
import { currentFinding, stepFinding } from '../store/problem-steps.ts';
import type { Stores } from '../store/stores.ts';
import type { Action } from './action.ts';

/** Going from problem to problem, correcting and explaining the one the clerk is at. */
export const problemActions: readonly Action[] = [
  { id: 'problem.next', name: 'action.problem.next', group: 'go', section: 'problem', icon: ArrowDown, chords: ['F8'], scope: 'everywhere', run: (stores) => go(stores, 1) },
  { id: 'problem.previous', name: 'action.problem.previous', group: 'go', section: 'problem', icon: ArrowUp, chords: ['Shift+F8'], scope: 'everywhere', run: (stores) => go(stores, -1) },
  {
    id: 'problem.fixes', name: 'action.problem.fixes', group: 'edit', section: 'problem', icon: Lightbulb, chords: ['Mod+.'], scope: 'everywhere', changes: true, offeredAt: [],
    isPossible: (stores) => currentFinding(stores) !== null,
    run: (stores) => open(stores, 'fixes'),
  },
  {
    id: 'problem.waive', name: 'action.problem.waive', group: 'edit', section: 'problem', icon: MessageSquareText, scope: 'everywhere', changes: true, offeredAt: [],
    isPossible(stores) {
      const finding = currentFinding(stores);
      return finding !== null && finding.waiver === null && mayBeWaived(finding);
    },
    run: (stores) => open(stores, 'waiver'),
  },
];

// helpers

function go(stores: Stores, by: 1 | -1): void {
  if (!stepFinding(stores, by) && stores.findings.getState().findings !== null) {
    stores.notices.getState().show('good', texts['problems.nothingLeft']);
  }
}

function open(stores: Stores, kind: 'fixes' | 'waiver'): boolean {
  const finding = currentFinding(stores);
  if (finding !== null) {
    stores.preferences.getState().change({ problemsOpen: true });
    stores.findings.getState().stand(finding, 0);
    stores.findings.getState().open(kind, finding);
  }
  return finding !== null;
}
