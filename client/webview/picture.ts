import type { Bar, Chart, Figure } from '../../protocol/statistics.ts';
import { lastYearOf, layOutStack, lengthOf, scaleOf } from './geometry.ts';

/** A chart as a picture of its own: on white and with its numbers, since it goes into documents. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What stands in the `svg` element. */
  readonly content: string;
}

const width = 720;
const margin = 24;
const inner = width - 2 * margin;
/** Room for a number with its share in the key of several bars. */
const columnWidth = 118;
/** After Okabe and Ito: told apart by readers who see fewer colours, and light or dark in turn. */
const colours = ['#0072b2', '#8ec9ee', '#d55e00', '#f0c35a', '#00795a', '#7fd6ba', '#8c4a73', '#b5b5b5'] as const;
const ink = '#1f1f1f';
const quiet = '#5f5f5f';

/** Draws a chart with its title and the key to its parts. */
export function drawPicture(chart: Chart): Picture {
  const pen = new Pen();
  pen.write(margin, 20, chart.title, { size: 16, bold: true });
  pen.down(44);
  if (chart.kind === 'stack') drawStacks(chart, pen);
  else if (chart.kind === 'bars') for (const bar of chart.bars) drawGroup(bar, chart, pen);
  else drawYears(chart, pen);
  for (const rate of chart.rates) {
    pen.write(margin, 14, `${rate.label} ${rate.shown}（${rate.formula ?? ''}）`);
    pen.down(22);
  }
  return pen.finish();
}

/** The picture as a file of its own. */
export function toSvgText({ width: w, height: h, content }: Picture): string {
  const hatch =
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="6" stroke="#ffffff" stroke-opacity="0.55" stroke-width="3"/></pattern></defs>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif" font-size="13">${hatch}<rect width="${w}" height="${h}" fill="#ffffff"/>${content}</svg>\n`;
}

/** The picture in twice its size, as base64. */
export async function toPng(picture: Picture): Promise<string> {
  const image = new Image();
  const text = toSvgText(picture);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

function drawStacks(chart: Chart, pen: Pen): void {
  const longest = Math.max(...chart.bars.map(lengthOf));
  for (const bar of chart.bars) {
    pen.write(margin, 13, bar.total.label);
    pen.write(width - margin, 13, bar.total.shown, { end: true });
    pen.down(20);
    for (const { index, x, width: length } of layOutStack(bar, longest, inner)) {
      pen.box(margin + x, Math.max(length - 1, 0.75), 26, index);
      if (length >= 14) pen.number(margin + x + length / 2, 17, index + 1);
    }
    pen.down(38);
  }
  const [first] = chart.bars;
  const columns = chart.bars.length;
  const endOf = (column: number): number => width - margin - (columns - 1 - column) * columnWidth;
  if (columns > 1) {
    for (const [column, { total }] of chart.bars.entries()) pen.write(endOf(column), 11, total.label, { end: true });
    pen.down(20);
  }
  for (const [index, part] of (first?.parts ?? []).entries()) {
    pen.box(margin, 10, 12, index);
    pen.write(margin + 18, 11, `${index + 1} ${part.label}`);
    for (const [column, bar] of chart.bars.entries()) {
      pen.write(endOf(column), 11, nameFigure(bar.parts[index]), { end: true });
    }
    pen.down(20);
  }
}

function nameFigure(figure: Figure | undefined): string {
  if (!figure) return '';
  return figure.share === undefined ? figure.shown : `${figure.shown}（${figure.share}）`;
}

function drawGroup({ total, parts }: Bar, chart: Chart, pen: Pen): void {
  const widthOf = scaleOf(
    chart.bars.flatMap((bar) => bar.parts),
    230,
  );
  pen.write(margin, 14, total.label, { bold: true });
  pen.write(width - margin, 14, nameFigure(total), { end: true });
  pen.down(22);
  for (const part of parts) {
    pen.write(margin + 12, 12, shorten(part.label));
    pen.box(330, widthOf(part), 12, 0);
    pen.write(width - margin, 12, nameFigure(part), { end: true });
    pen.down(20);
  }
  pen.down(8);
}

function drawYears(chart: Chart, pen: Pen): void {
  const figures = chart.bars.map(({ total }) => total);
  const widthOf = scaleOf(
    figures.flatMap((figure) => [figure, lastYearOf(figure)]),
    300,
  );
  for (const figure of figures) {
    const { change } = figure;
    pen.write(margin, 14, shorten(figure.label));
    pen.box(220, widthOf(figure), 10, 0);
    pen.write(
      width - margin,
      14,
      `${figure.shown}（${[change?.difference, change?.growth].filter(Boolean).join('，')}）`,
      {
        end: true,
      },
    );
    pen.down(12);
    pen.box(220, widthOf(lastYearOf(figure)), 6, 7);
    pen.down(16);
  }
}

const shorten = (label: string): string => (label.length > 22 ? `${label.slice(0, 21)}…` : label);

interface Writing {
  readonly size?: number;
  readonly bold?: boolean;
  /** The place is the end of the words. */
  readonly end?: boolean;
}

/** Writes marks from the top down. */
class Pen {
  #y = margin;
  #content = '';

  down(by: number): void {
    this.#y += by;
  }

  write(x: number, below: number, words: string, { size = 13, bold = false, end = false }: Writing = {}): void {
    const fill = end ? quiet : ink;
    this.#content += `<text x="${x}" y="${this.#y + below}" font-size="${size}"${bold ? ' font-weight="600"' : ''}${end ? ' text-anchor="end"' : ''} fill="${fill}">${escapeMarkup(words)}</text>`;
  }

  box(x: number, length: number, height: number, index: number): void {
    const place = `x="${x}" y="${this.#y}" width="${length}" height="${height}"`;
    this.#content += `<rect ${place} fill="${colours[index % colours.length]}"/>`;
    if (index % 2 === 1) this.#content += `<rect ${place} fill="url(#hatch)"/>`;
  }

  /** The number of a part on a light plate. */
  number(x: number, below: number, value: number): void {
    const y = this.#y + below;
    this.#content += `<rect x="${x - 7}" y="${y - 12}" width="14" height="16" rx="2" fill="#ffffff"/><text x="${x}" y="${y}" font-size="12" text-anchor="middle" fill="${ink}">${value}</text>`;
  }

  finish(): Picture {
    return { width, height: this.#y + margin, content: this.#content };
  }
}

function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
