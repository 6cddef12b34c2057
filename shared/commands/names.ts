import type { Term } from '../model/terms.ts';
import type { CommandId } from './registry.ts';

/** What each journal command is called in the history list; the last ones are made by the backend, not by a gesture. */
export const commandNames: Readonly<Record<CommandId | 'department.follow' | 'posts.follow', Term>> = {
  'chart.arrange': { zh: '自动排列', en: 'Arrange' },
  'chart.edit': { zh: '修改文字说明', en: 'Edit text' },
  'edge.add': { zh: '连接', en: 'Connect' },
  'edge.edit': { zh: '修改流程线', en: 'Edit line' },
  'elements.delete': { zh: '删除', en: 'Delete' },
  'lane.add': { zh: '增加泳道', en: 'Add lane' },
  'lane.delete': { zh: '删除泳道', en: 'Delete lane' },
  'lane.edit': { zh: '修改泳道', en: 'Edit lane' },
  'lane.move': { zh: '移动泳道', en: 'Move lane' },
  'node.add': { zh: '增加环节', en: 'Add step' },
  'node.edit': { zh: '修改环节', en: 'Edit step' },
  'node.move': { zh: '移动环节', en: 'Move step' },
  'department.follow': { zh: '单位信息更新', en: 'Department facts updated' },
  'posts.follow': { zh: '岗位名称更新', en: 'Post renamed' },
};
