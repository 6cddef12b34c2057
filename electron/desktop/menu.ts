import type { MenuItemConstructorOptions } from 'electron';

/**
 * The native menu. It holds no undo and no redo: those are the page's, on charts as in fields, and a native entry would
 * take their keys away.
 */
export function menuTemplate(platform: NodeJS.Platform, developerTools: boolean): MenuItemConstructorOptions[] {
  const system: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [
          {
            label: '明权',
            submenu: [
              { role: 'about', label: '关于明权' },
              { type: 'separator' },
              { role: 'hide', label: '隐藏明权' },
              { role: 'hideOthers', label: '隐藏其他' },
              { role: 'unhide', label: '全部显示' },
            ],
          },
        ]
      : [];
  return [
    ...system,
    {
      label: '文件',
      submenu: [{ role: 'close', label: '关闭窗口' }, { type: 'separator' }, { role: 'quit', label: '退出' }],
    },
    {
      label: '编辑',
      submenu: [
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    {
      label: '视图',
      submenu: [
        { role: 'togglefullscreen', label: '全屏' },
        ...(developerTools ? [{ role: 'toggleDevTools' as const, label: '开发者工具' }] : []),
      ],
    },
  ];
}
