import type { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';
import { chartArrange } from './chart-arrange.ts';
import { chartEdit } from './chart-edit.ts';
import type { Command, CommandContext } from './command.ts';
import { cardEdit, chartAnswer, chartRestore, fixApply, tableEdit } from './chart-replace.ts';
import { edgeAdd } from './edge-add.ts';
import { edgeEdit } from './edge-edit.ts';
import { elementsAdd } from './elements-add.ts';
import { elementsDelete } from './elements-delete.ts';
import { findingUnwaive, findingWaive } from './finding-waive.ts';
import { laneAdd } from './lane-add.ts';
import { laneDelete } from './lane-delete.ts';
import { laneEdit } from './lane-edit.ts';
import { laneMove } from './lane-move.ts';
import { nodeAdd } from './node-add.ts';
import { nodeEdit } from './node-edit.ts';
import { nodeInsert } from './node-insert.ts';
import { nodeLane } from './node-lane.ts';
import { nodeAlign, nodeMove } from './node-move.ts';
import { nodeResize } from './node-resize.ts';
import { spaceInsert } from './space-insert.ts';
import { stageAdd } from './stage-add.ts';
import { stageDelete } from './stage-delete.ts';
import { stageEdit } from './stage-edit.ts';
import { stageMove } from './stage-move.ts';
import { requireWithinBounds } from './within-bounds.ts';

/** Every command by its id, which names it in the journal, the history list and the texts. */
export const commands = {
  'card.edit': cardEdit,
  'chart.answer': chartAnswer,
  'chart.arrange': chartArrange,
  'chart.edit': chartEdit,
  'chart.restore': chartRestore,
  'edge.add': edgeAdd,
  'edge.edit': edgeEdit,
  'elements.add': elementsAdd,
  'elements.delete': elementsDelete,
  'finding.unwaive': findingUnwaive,
  'finding.waive': findingWaive,
  'fix.apply': fixApply,
  'lane.add': laneAdd,
  'lane.delete': laneDelete,
  'lane.edit': laneEdit,
  'lane.move': laneMove,
  'node.add': nodeAdd,
  'node.align': nodeAlign,
  'node.edit': nodeEdit,
  'node.insert': nodeInsert,
  'node.lane': nodeLane,
  'node.move': nodeMove,
  'node.resize': nodeResize,
  'space.insert': spaceInsert,
  'stage.add': stageAdd,
  'stage.delete': stageDelete,
  'stage.edit': stageEdit,
  'stage.move': stageMove,
  'table.edit': tableEdit,
} as const;

export type CommandId = keyof typeof commands;
export type CommandArguments<Id extends CommandId> = z.input<(typeof commands)[Id]['arguments']>;

/** A command with its arguments, as a gesture makes it. */
export interface CommandCall<Id extends CommandId = CommandId> {
  readonly command: Id;
  readonly arguments: CommandArguments<Id>;
}

/**
 * The diff of the command on the chart; the chart is not changed. Throws `command.refused` where the arguments are not
 * of its form or the change may not be.
 */
export function runCommand<Id extends CommandId>(chart: Chart, call: CommandCall<Id>, context: CommandContext): Diff {
  const command: Command<z.ZodType> = commands[call.command];
  const parsed = command.arguments.safeParse(call.arguments);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new MingquanError('command.refused', { reason: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() });
  }
  return requireWithinBounds(chart, command.run(chart, parsed.data, context));
}
