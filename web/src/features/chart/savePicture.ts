import { saveFile } from '@/lib/saveFile';

const margin = 24;
const titleHeight = 32;
const sharpness = 2;
const styled = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
] as const;

/** Hands over a picture of a drawing as it looks now, its name above it. */
export async function savePicture(drawing: SVGSVGElement, name: string) {
  const canvas = await painted(drawing, name);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('Nothing came of the picture');
  saveFile(blob, `${name || 'chart'}.png`);
}

async function painted(drawing: SVGSVGElement, name: string): Promise<HTMLCanvasElement> {
  const { width, height } = drawing.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * margin) * sharpness;
  canvas.height = (height + 2 * margin + titleHeight) * sharpness;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('Nothing to paint on');
  const look = getComputedStyle(drawing);
  context.scale(sharpness, sharpness);
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = look.color;
  context.font = `600 16px ${look.fontFamily}`;
  context.fillText(name, margin, margin + 14, width);
  context.drawImage(await imageOf(drawing, width, height), margin, margin + titleHeight, width, height);
  return canvas;
}

async function imageOf(drawing: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  writeStyles(drawing, copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

/** A picture knows no style sheets: each of its shapes is told how it looks. */
function writeStyles(from: Element, to: Element) {
  const look = getComputedStyle(from);
  to.removeAttribute('class');
  to.removeAttribute('style');
  for (const property of styled) to.setAttribute(property, look.getPropertyValue(property));
  Array.from(from.children).forEach((child, place) => {
    const other = to.children[place];
    if (other) writeStyles(child, other);
  });
}
