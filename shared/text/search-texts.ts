/** Texts of menus, command palette, finding and the sheet of keys. */
export const searchTexts = {} as const;
