import { embeddableFonts } from './embeddable-fonts.ts';
import { drawFrame, frameOf, type PictureWords } from './picture-frame.ts';

/** Twice as many pixels as on screen: sharp on a slide. */
const SCALE = 2;

/** What of an element’s look a picture needs that stands by itself, without the page’s style sheet. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;

/**
 * A picture of the page as a PNG on white, in the colors of the light theme whatever the screen shows, with its
 * title above, its key and its source below. Rejects where the browser can’t draw it.
 */
export async function pngOf(picture: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const { width, height } = picture.getBoundingClientRect();
  const lone = standingAlone(picture, { width, height });
  const frame = frameOf({ width, height }, words);
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = await embeddableFonts();
  lone.prepend(style);
  const image = await imageOf(new XMLSerializer().serializeToString(lone));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(frame.width * SCALE);
  canvas.height = Math.ceil(frame.height * SCALE);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures');
  context.scale(SCALE, SCALE);
  drawFrame(context, frame);
  context.drawImage(image, frame.picture.x, frame.picture.y, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large for this browser'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** A copy whose looks are attributes of its own. */
function standingAlone(
  picture: SVGSVGElement,
  { width, height }: { readonly width: number; readonly height: number },
): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  for (const [name, value] of [
    ['position', 'fixed'],
    ['inset-inline-start', '-100000px'],
    ['inline-size', `${width}px`],
    ['color-scheme', 'light'],
    ['forced-color-adjust', 'none'],
  ] as const) {
    place.style.setProperty(name, value);
  }
  place.append(copy);
  // Beside the picture, so that whatever holds for it there holds for the copy.
  (picture.parentElement ?? document.body).append(place);
  const all = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  const looks = all.map((element) => {
    const computed = getComputedStyle(element);
    return {
      isShown: computed.display !== 'none',
      values: LOOKS.map((name) => [name, computed.getPropertyValue(name)] as const),
    };
  });
  place.remove();
  all.forEach((element, index) => {
    const look = looks[index];
    if (look?.isShown !== true) return element.remove();
    for (const name of element.getAttributeNames()) {
      if (/^(?:class|style|data-.*|aria-.*|tabindex|focusable|role)$/.test(name)) {
        element.removeAttribute(name);
      }
    }
    for (const [name, value] of look.values) if (value !== '') element.setAttribute(name, value);
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

async function imageOf(markup: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
