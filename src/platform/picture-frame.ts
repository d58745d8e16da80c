/** One entry of a picture’s key: a field in the colors of a tone (`data-tone`), with what stands in it. */
export interface KeyEntry {
  readonly label: string;
  /** `2`. */
  readonly mark: string;
  readonly tone?: number | undefined;
}

/** What stands around a picture that goes away by itself. */
export interface PictureWords {
  readonly title: string;
  readonly key: readonly KeyEntry[];
  /** Whose it is, of when, and from where. */
  readonly source: string;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly ink: string;
}

/** A picture’s frame, measured: all places in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly picture: { readonly x: number; readonly y: number };
  readonly lines: readonly Line[];
  readonly fields: readonly { readonly entry: KeyEntry; readonly x: number; readonly y: number }[];
}

const PAD = 24;
const FIELD = 18;
const INK = '#14202b';
const MUTED = '#52606d';

/** Sets the words above and below a picture of this size. */
export function frameOf(
  { width, height }: { readonly width: number; readonly height: number },
  { title, key, source }: PictureWords,
): Frame {
  const family = getComputedStyle(document.body).fontFamily;
  const [titleFont, keyFont, sourceFont] = [
    `700 18px ${family}`,
    `400 13px ${family}`,
    `400 12px ${family}`,
  ];
  const room = Math.max(width, 320);
  const lines: Line[] = [];
  const fields: { entry: KeyEntry; x: number; y: number }[] = [];
  let y = PAD;
  const write = (text: string, font: string, step: number, ink: string) => {
    for (const line of brokenInto(text, font, room)) {
      lines.push({ text: line, x: PAD, y: y + step / 2, font, ink });
      y += step;
    }
  };
  write(title, titleFont, 24, INK);
  y += 12;
  const picture = { x: PAD, y };
  y += height + 14;
  let x = PAD;
  for (const entry of key) {
    const wide = FIELD + 6 + widthOf(entry.label, keyFont) + 18;
    if (x > PAD && x + wide > PAD + room) {
      x = PAD;
      y += 26;
    }
    fields.push({ entry, x, y });
    lines.push({ text: entry.label, x: x + FIELD + 6, y: y + FIELD / 2, font: keyFont, ink: INK });
    x += wide;
  }
  if (key.length > 0) y += 30;
  write(source, sourceFont, 18, MUTED);
  return { width: room + 2 * PAD, height: y + PAD - 6, picture, lines, fields };
}

/** Draws a frame on white; the picture itself comes after. */
export function drawFrame(context: CanvasRenderingContext2D, frame: Frame): void {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, frame.width, frame.height);
  context.textBaseline = 'middle';
  for (const { entry, x, y } of frame.fields) {
    const { fill, edge, ink } = colorsOf(entry.tone);
    context.fillStyle = fill;
    context.strokeStyle = edge;
    context.beginPath();
    context.roundRect(x + 0.5, y + 0.5, FIELD - 1, FIELD - 1, 3);
    context.fill();
    context.stroke();
    context.fillStyle = ink;
    context.font = `700 11px ${getComputedStyle(document.body).fontFamily}`;
    context.textAlign = 'center';
    context.fillText(entry.mark, x + FIELD / 2, y + FIELD / 2 + 0.5);
  }
  context.textAlign = 'start';
  for (const line of frame.lines) {
    context.font = line.font;
    context.fillStyle = line.ink;
    context.fillText(line.text, line.x, line.y);
  }
}

/** A tone’s colors in the light theme, whatever the screen shows. */
function colorsOf(tone: number | undefined) {
  const field = document.createElement('span');
  if (tone !== undefined) field.dataset['tone'] = String(tone);
  field.style.setProperty('color-scheme', 'light');
  field.style.setProperty('background-color', 'var(--tone-fill, #fff)');
  field.style.setProperty('color', `var(--tone-ink, ${INK})`);
  field.style.setProperty('outline-color', `var(--tone-edge, ${MUTED})`);
  field.style.setProperty('forced-color-adjust', 'none');
  document.body.append(field);
  const { backgroundColor: fill, color: ink, outlineColor: edge } = getComputedStyle(field);
  field.remove();
  return { fill, ink, edge };
}

function brokenInto(text: string, font: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, font) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

let ruler: CanvasRenderingContext2D | null | undefined;

function widthOf(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return text.length * 8;
  ruler.font = font;
  return ruler.measureText(text).width;
}
