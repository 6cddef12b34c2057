import type { StaleName } from './rule-settings.ts';

/**
 * Bodies that the reforms of 2018 and before merged or renamed, with their usual successors. A place may have arranged it
 * otherwise: the list is a setting of the library, and a hit is a suggestion.
 */
export const defaultStaleNames: StaleName[] = [
  replaced('法制办公室', '司法局', '人大常委会法制办公室'),
  replaced('法制办', '司法局', '法制办案', '法制办公室', '法制办理'),
  replaced('法制工作机构', '司法行政部门'),
  replaced('监察局', '监察委员会', '劳动监察局', '卫生监察局', '环境监察局', '土地监察局', '安全监察局', '矿山安全监察局'),
  replaced('监察厅', '监察委员会'),
  replaced('工商行政管理局', '市场监督管理局'),
  replaced('工商局', '市场监督管理局'),
  replaced('质量技术监督局', '市场监督管理局'),
  replaced('质监局', '市场监督管理局'),
  replaced('食品药品监督管理局', '市场监督管理局'),
  replaced('食药监局', '市场监督管理局'),
  replaced('国土资源局', '自然资源局'),
  replaced('国土局', '自然资源局'),
  replaced('环境保护局', '生态环境局'),
  replaced('环保局', '生态环境局'),
  replaced('农业局', '农业农村局'),
  replaced('卫生和计划生育局', '卫生健康局'),
  replaced('卫生计生局', '卫生健康局'),
  replaced('卫计局', '卫生健康局'),
  replaced('安全生产监督管理局', '应急管理局'),
  replaced('安监局', '应急管理局'),
  replaced('地方税务局', '税务局'),
  replaced('地税局', '税务局'),
  replaced('国税局', '税务局'),
];

// helpers

function replaced(old: string, current: string, ...except: string[]): StaleName {
  return { old, current, except };
}
