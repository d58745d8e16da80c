/** More pixels on a side than this make reading slow and find no more. */
const LONGEST_FRAME = 1280;

/** Takes the pixels of what a video shows, at most 1,280 on a side, on one canvas that is used again. */
export function frameGrabber(): (video: HTMLVideoElement) => ImageData | undefined {
  const canvas = document.createElement('canvas');
  return (video) => drawn(canvas, video, video.videoWidth, video.videoHeight, LONGEST_FRAME);
}

/** Longest sides at which a picture is looked at, in turn: blur goes when it shrinks, small modules when it doesn't. */
const PICTURE_SIDES = [1400, 900, 2400, 600, 4000] as const;

/** The pixels of a picture's file in several sizes, each made when it is asked for; undefined if it is no picture. */
export async function pixelsOfPicture(file: Blob): Promise<Iterable<ImageData> | undefined> {
  try {
    return inSizes(await createImageBitmap(file));
  } catch {
    return undefined;
  }
}

function* inSizes(picture: ImageBitmap): Generator<ImageData> {
  const { width, height } = picture;
  const canvas = document.createElement('canvas');
  const seen = new Set<number>();
  for (const side of PICTURE_SIDES) {
    const longest = Math.max(width, height);
    // A small one is enlarged: a module that is one pixel wide is not found.
    const size = Math.min(side, longest < PICTURE_SIDES[0] ? longest * 3 : longest);
    if (seen.has(size)) continue;
    seen.add(size);
    const pixels = drawn(canvas, picture, width, height, size, true);
    if (pixels !== undefined) yield pixels;
  }
  picture.close();
}

function drawn(
  canvas: HTMLCanvasElement,
  source: CanvasImageSource,
  width: number,
  height: number,
  longest: number,
  enlarge = false,
): ImageData | undefined {
  const scale = longest / Math.max(width, height);
  const factor = enlarge ? scale : Math.min(1, scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || width === 0 || height === 0) return undefined;
  canvas.width = Math.max(1, Math.round(width * factor));
  canvas.height = Math.max(1, Math.round(height * factor));
  // What is transparent is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = factor < 1;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
