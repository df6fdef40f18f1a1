import { looksLikeReport, LOOKED_AT } from '../../../server/src/model/looksLikeReport.ts';

/** A table of a report as the format prints it. */
export interface DrawnTable {
  /** The line that the typed table begins on, from 0. */
  readonly line: number;
  readonly html: string;
}

export type DrawTables = (text: string, language: string) => readonly DrawnTable[];

/** As much of markdown-it as is used here; VS Code brings its own. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: MarkdownState) => void): void } };
}

interface MarkdownState {
  readonly src: string;
  tokens: MarkdownToken[];
  readonly Token: new (type: string, tag: string, nesting: number) => MarkdownToken;
}

interface MarkdownToken {
  type: string;
  content: string;
  level: number;
  block: boolean;
  map: [number, number] | null;
}

/**
 * Shows the tables of reports in the official merged layout in VS Code's own Markdown preview; every other document and table
 * stays as it is.
 * @param load called with the first report; until it has answered, tables are shown as typed
 * @param refresh renders the open previews again
 * @param warn told once if the tables cannot be drawn
 */
export function addOfficialTables<T extends MarkdownIt>(
  md: T,
  load: () => Promise<DrawTables>,
  language: string,
  refresh: () => void,
  warn: (error: unknown) => void,
): T {
  let draw: DrawTables | undefined;
  let loading: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    draw = await load();
    refresh();
  };
  md.core.ruler.push('nianbao_tables', (state) => {
    if (!looksLikeReport(state.src.slice(0, LOOKED_AT), '')) return;
    if (draw) {
      replaceTables(state, draw(state.src, language));
      return;
    }
    loading ??= start().catch(warn);
  });
  return md;
}

/** Puts one block of HTML in the place of each table that was drawn. Its lines stay known, so the preview scrolls with the editor. */
function replaceTables(state: MarkdownState, drawn: readonly DrawnTable[]): void {
  const byLine = new Map(drawn.map((table) => [table.line, table.html]));
  const kept: MarkdownToken[] = [];
  let isInside = false;
  for (const token of state.tokens) {
    const html = token.type === 'table_open' && token.map ? byLine.get(token.map[0]) : undefined;
    if (html !== undefined) {
      const block = new state.Token('html_block', '', 0);
      block.content = html;
      block.level = token.level;
      block.block = true;
      block.map = token.map;
      kept.push(block);
      isInside = true;
    } else if (!isInside) kept.push(token);
    if (token.type === 'table_close') isInside = false;
  }
  state.tokens = kept;
}
