/** The shipped faces, by role: `sans` and `sansBold` for charts and panels, `serif` for official documents. */
export const fontRoles = ['sans', 'sansBold', 'serif'] as const;
export type FontRole = (typeof fontRoles)[number];

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;
