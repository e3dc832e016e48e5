/** An SVG as PNG, with letters that come along: the same picture on every machine, whatever fonts it has. */
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { FONT } from './svg.ts';

const FONT_FILES = [
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
].map((address) => fileURLToPath(address));

/** What a chat shows without being asked is some 1,600 pixels wide at most on a dense screen. */
const WANTED_WIDTH = 1800;
const MOST_ZOOM = 2;

export function pngOf(svg: string): Uint8Array {
  const width = Number(/width="(\d+)"/.exec(svg)?.[1] ?? WANTED_WIDTH);
  const zoom = Math.min(MOST_ZOOM, Math.max(1, WANTED_WIDTH / width));
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES,
      defaultFontFamily: FONT,
    },
  });
  return drawn.render().asPng();
}
