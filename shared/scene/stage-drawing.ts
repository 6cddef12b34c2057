import { rounded } from '../kernel/units.ts';
import { stageOffsets } from '../model/graph.ts';
import { laneHeaderHeight } from '../model/lane.ts';
import { stageHeaderWidth, type Stage } from '../model/stage.ts';
import { textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { GroupItem, SceneItem } from './display-list.ts';
import { accent, hairline, headerFill, ink } from './palette.ts';
import { pathItem, polyline, rectanglePath } from './paths.ts';

/** Lower end in points of the last stage; the lanes' header where there is none. */
export function stagesFoot(stages: readonly Stage[]): number {
  return stages.reduce((sum, { height }) => sum + height, laneHeaderHeight);
}

/** Width in points of the band with the stages' names, left of the lanes: wider where a name needs more columns. 0 for no stages. */
export function stagesBand(stages: readonly Stage[]): number {
  const columns = Math.max(0, ...stages.map((stage) => columnsOf(stage).length));
  return stages.length === 0 ? 0 : Math.max(stageHeaderWidth, columns * pitch + 2);
}

/**
 * The stages 阶段 as bands across all lanes, a group for each: its name set downwards, character by character, in columns
 * from the right, and its lower border through lanes `width` points wide altogether.
 */
export function stageItems(stages: readonly Stage[], width: number, fonts: Fonts): GroupItem[] {
  const offsets = stageOffsets(stages);
  const band = stagesBand(stages);
  return stages.map((stage): GroupItem => {
    const y = offsets.get(stage.id) ?? laneHeaderHeight;
    const foot = y + stage.height;
    return {
      type: 'group',
      element: stage.id,
      structure: { tag: 'P' },
      items: [
        pathItem(rectanglePath({ x: -band, y, width: band, height: stage.height }), { fill: headerFill, stroke: ink, lineWidth: 0.6 }),
        ...(width > 0 ? [pathItem(polyline([{ x: 0, y: foot }, { x: width, y: foot }]), { stroke: hairline, lineWidth: 0.5 })] : []),
        ...nameItems(stage, band, y, fonts),
      ],
    };
  });
}

// helpers

const size = 10;
/** Points from one character to the next, and from one column to the next. */
const pitch = 11;
/** Points kept free above and below the name. */
const ends = 4;

function columnsOf({ name, height }: Stage): string[][] {
  const characters = [...name.replace(/\s+/g, '')];
  const most = Math.max(1, Math.floor((height - 2 * ends) / pitch));
  const count = Math.ceil(characters.length / most);
  const each = Math.ceil(characters.length / Math.max(1, count));
  return Array.from({ length: count }, (_, column) => characters.slice(column * each, (column + 1) * each));
}

function nameItems(stage: Stage, band: number, y: number, fonts: Fonts): SceneItem[] {
  const columns = columnsOf(stage);
  const right = -band / 2 + (columns.length * pitch) / 2;
  return columns.flatMap((characters, column) => {
    const middle = right - (column + 0.5) * pitch;
    const top = y + (stage.height - characters.length * pitch) / 2;
    return characters.map(
      (text, index): SceneItem => ({
        type: 'text',
        at: {
          x: rounded(middle - textWidth(text, fonts.sansBold, size) / 2),
          y: rounded(top + index * pitch + (pitch - size) / 2 + 0.88 * size),
        },
        text,
        font: 'sansBold',
        size,
        colour: accent,
      }),
    );
  });
}
