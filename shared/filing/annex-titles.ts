/** Titles of what comes with the filing report; its attachment note names them alike. */
export const annexTitles = {
  catalogue: (unit: string): string => `${unit}行政执法职权目录`,
  plan: (unit: string): string => `${unit}行政执法岗责分解方案`,
  basis: (unit: string): string => `${unit}行政执法依据汇总`,
  changes: (unit: string): string => `${unit}行政执法职权和运行流程图变更对照表`,
  check: (unit: string): string => `${unit}流程图检查报告`,
} as const;

/** Titles of the report 备案报告 and of the cover sheet 封面目录. */
export const reportTitle = '关于报送行政执法岗责分解方案和职权运行流程图备案的报告';
export const coverTitle = '行政执法职权运行流程图备案材料封面目录';
