import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './sources.ts';

/** What a page of the documentation is made of. */
export interface MarkdownPage {
  readonly file: string;
  readonly text: string;
  /** Levels of its headings, in order. */
  readonly levels: readonly number[];
  /** Ids that links may go to. */
  readonly anchors: readonly string[];
  readonly pictures: readonly { readonly alt: string; readonly target: string }[];
  /** Addresses of its links, pictures left out. */
  readonly links: readonly string[];
  readonly fences: readonly { readonly language: string; readonly text: string }[];
  /** Words in backticks outside of fences. */
  readonly codes: readonly string[];
}

export function readPage(file: string): MarkdownPage {
  const text = readFileSync(path.join(root, file), 'utf8');
  const fences = [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gmu)].map(([, language = '', words = '']) => {
    return { language, text: words };
  });
  const prose = text.replaceAll(/^```\w*\n[^]*?^```$/gmu, '');
  const headings = [...prose.matchAll(/^(#+) (.+)$/gmu)];
  return {
    file,
    text,
    levels: headings.map(([, marks = '']) => marks.length),
    anchors: [
      ...[...prose.matchAll(/<a id="([\w-]+)"><\/a>/gu)].map(([, id = '']) => id),
      ...headings.map(([, , title = '']) => slugOf(title)),
    ],
    pictures: [...prose.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)].map(([, alt = '', target = '']) => ({ alt, target })),
    links: [...prose.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/gu)].map(([, target = '']) => target),
    fences,
    codes: [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/gu)].map(([, code = '']) => code),
  };
}

/** As GitHub makes an id of a heading. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/gu, '-');
}

/** The links and pictures of a page that lead nowhere. */
export function findDeadLinks({ file, anchors, links, pictures }: MarkdownPage): readonly string[] {
  return [...links, ...pictures.map(({ target }) => target)].filter((link) => {
    if (/^https?:/u.test(link)) return false;
    const [target = '', anchor] = link.split('#');
    const place = target === '' ? file : path.join(path.dirname(file), decodeURI(target));
    if (!existsSync(path.join(root, place))) return true;
    if (anchor === undefined) return false;
    return !(target === '' ? anchors : readPage(place).anchors).includes(decodeURI(anchor));
  });
}
