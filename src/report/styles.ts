import { ACCENT, MUTED } from './inks.ts';
import { style } from './typesetting.ts';

/** The few ways in which text looks on the pages of an At-A-Glance. */
export const OVERLINE = style({ size: 9, weight: 'bold', ink: ACCENT });
export const TITLE = style({ size: 21, weight: 'bold', leading: 1.15 });
export const SCHOOL = style({ size: 13.5, weight: 'bold', leading: 1.2 });
export const HEADING = style({ size: 14, weight: 'bold', leading: 1.25 });
export const SUBHEADING = style({ size: 10.5, weight: 'bold', leading: 1.28 });
export const LABEL = style({ size: 8, weight: 'bold', ink: MUTED });
export const BODY = style();
export const BODY_BOLD = style({ weight: 'bold' });
export const SMALL = style({ size: 8 });
export const NOTE = style({ size: 8, ink: MUTED });
