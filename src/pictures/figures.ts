/** The groups of a map as SVG to stand in a page: each by itself, so that a narrow screen shows them one below the other. */
import type { Picture } from '../core/cards/spoken.ts';
import type { Figures } from '../core/ports.ts';
import type { MapGroup } from '../core/rules/map.ts';
import type { Circle } from './circles.ts';
import { layOutGroup } from './layout.ts';
import { readable } from './letters.ts';
import { circleOf, escaped, lineOf, titleOf } from './marks.ts';
import { signOf } from './svg.ts';

/** Of more circles than these a group is drawn tight. */
const FEW = 12;

/**
 * A drawing for each group, and one for each sign of the legend, in their order. A circle leads to `#idea-` and its number
 * in the page and says its title; colours are the page's, by class. What is in a drawing stands in words beside it, so
 * that nobody needs the drawing: it is hidden from screen readers, and from the keyboard.
 */
export function figuresOf({ map, legend }: Picture): Figures {
  return {
    groups: map.groups.map(figureOf),
    legend: legend.map(({ sign }) => drawing({ width: 44, height: 26 }, [signOf(sign, 2, 13)])),
  };
}

function figureOf(group: MapGroup): string {
  const laid = layOutGroup(group, { shown: readable, room: group.ideas.length > FEW ? 'tight' : 'narrow' });
  return drawing(laid, [
    ...laid.lines.map(lineOf),
    ...laid.circles.map(linked),
    ...laid.titles.flatMap(titleOf),
  ]);
}

const drawing = (
  size: { readonly width: number; readonly height: number },
  parts: readonly string[],
): string => {
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${parts.join('')}</svg>`;
};

function linked(circle: Circle): string {
  const { number, title, plans } = circle.idea;
  const said = escaped(`#${number} ${readable(title)}`.trim());
  return `<a href="#idea-${number}" tabindex="-1"><title>${said}${plans > 0 ? ` (${plans})` : ''}</title>${circleOf(circle)}</a>`;
}
