import type { SheetCell } from './workbook.ts';

/** The texts of a workbook, each once: a cell names its text by a number. */
export interface SharedTexts {
  readonly indexOf: (text: string) => number;
  readonly all: () => Iterable<string>;
}

export function newSharedTexts(): SharedTexts {
  const known = new Map<string, number>();
  return {
    indexOf(text) {
      const index = known.get(text);
      if (index !== undefined) return index;
      known.set(text, known.size);
      return known.size - 1;
    },
    all: () => known.keys(),
  };
}

/** The looks of the cells of a workbook, each once. */
export interface CellLooks {
  readonly indexOf: (cell: SheetCell) => number;
  readonly xml: () => string;
}

interface Look {
  readonly isText: boolean;
  readonly isBold: boolean;
  readonly fill: string;
  readonly ink: string;
}

/** Excel’s own number for the format “Text”: what is typed into such a cell later runs no more than what stands there. */
const TEXT_FORMAT = 49;

export function newCellLooks(): CellLooks {
  const looks = new Map<string, { readonly index: number; readonly look: Look }>();
  const indexOf = ({ value, isBold = false, shade }: SheetCell) => {
    const isText = typeof value === 'string';
    const key = `${isText} ${isBold} ${shade?.fill} ${shade?.ink}`;
    const known = looks.get(key);
    if (known !== undefined) return known.index;
    // 0 is the look of cells that say nothing.
    const index = looks.size + 1;
    looks.set(key, {
      index,
      look: { isText, isBold, fill: shade?.fill ?? '', ink: shade?.ink ?? '' },
    });
    return index;
  };
  return { indexOf, xml: () => stylesXml([...looks.values()].map(({ look }) => look)) };
}

function stylesXml(looks: readonly Look[]): string {
  const fonts = [
    ...new Set(['<font><sz val="11"/><name val="Calibri"/></font>', ...looks.map(fontOf)]),
  ];
  const fills = [
    ...new Set([
      '<fill><patternFill patternType="none"/></fill>',
      // Excel keeps the second place for this one.
      '<fill><patternFill patternType="gray125"/></fill>',
      ...looks.flatMap(({ fill }) => (fill === '' ? [] : [fillOf(fill)])),
    ]),
  ];
  const formats = looks.map((look) => {
    const fill = look.fill === '' ? 0 : fills.indexOf(fillOf(look.fill));
    const format = look.isText ? TEXT_FORMAT : 0;
    return `<xf numFmtId="${format}" fontId="${fonts.indexOf(fontOf(look))}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`;
  });
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    `<fills count="${fills.length}">${fills.join('')}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length + 1}">${plain}${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

function fontOf({ isBold, ink }: Look): string {
  const color = ink === '' ? '' : `<color rgb="${argb(ink)}"/>`;
  return `<font>${isBold ? '<b/>' : ''}<sz val="11"/>${color}<name val="Calibri"/></font>`;
}

function fillOf(fill: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/></patternFill></fill>`;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
