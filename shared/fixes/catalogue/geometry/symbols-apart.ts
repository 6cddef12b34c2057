import { afterCommands, short } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { freeBelow } from '../../place-new.ts';
import { boxSize } from '../../../commands/box-sizes.ts';

/** Puts the symbol into the first free place of its lane under where it stands. */
export const fixSymbolsApart: FixMaker = (chart, finding, { newId, sizes }) => {
  const node = chart.nodes.find((each) => each.id === finding.target);
  const position = node === undefined || node.locked ? null : freeBelow(chart, node, boxSize(node, sizes), sizes);
  if (node === undefined || position === null) {
    return [];
  }
  const after = afterCommands(chart, newId, { command: 'node.move', arguments: { moves: [{ id: node.id, position }] } });
  return [madeFix('symbols-apart.below', { zh: `把“${short(node.text)}”移到下面的空处`, en: `Move "${short(node.text)}" into free room below` }, after)];
};
