import { looksLikeReport, lookedAt } from '../../../server/src/model/looksLikeReport.ts';
import type { PreviewTable } from '../../../protocol/messages.ts';

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

/** Texts whose tables are kept: as many as previews may be open side by side. */
const mostTexts = 8;
/** Drawn tables kept by their own source, for texts that have changed elsewhere. */
const mostTables = 64;

/**
 * Shows the tables of reports in the official merged layout in VS Code's own Markdown preview; every other document and table stays
 * as it is. The preview renders in one go and cannot wait for the server: a text is drawn as far as it is known, and again when the
 * server has answered. A table whose own lines are as before stays drawn meanwhile.
 */
export class OfficialTables {
  readonly #ask: (text: string) => Promise<readonly PreviewTable[]>;
  readonly #refresh: () => void;
  readonly #warn: (error: unknown) => void;
  /** HTML by the line a table begins on, of each text that was answered. */
  readonly #answers = new Map<string, ReadonlyMap<number, string>>();
  readonly #bySource = new Map<string, string>();
  /** Texts that were asked for, those without an answer included: a failing server is not asked again for the same text. */
  readonly #asked = new Set<string>();

  /**
   * @param refresh renders the open previews again
   * @param warn told where the server gives no answer
   */
  constructor(
    ask: (text: string) => Promise<readonly PreviewTable[]>,
    refresh: () => void,
    warn: (error: unknown) => void,
  ) {
    this.#ask = ask;
    this.#refresh = refresh;
    this.#warn = warn;
  }

  addTo<T extends MarkdownIt>(md: T): T {
    md.core.ruler.push('nianbao_tables', (state) => {
      if (!looksLikeReport(state.src.slice(0, lookedAt), '')) return;
      if (!this.#asked.has(state.src)) this.#request(state.src).catch(this.#warn);
      this.#replaceTables(state);
    });
    return md;
  }

  async #request(text: string): Promise<void> {
    keepFirst(this.#asked, mostTexts - 1);
    this.#asked.add(text);
    const tables = await this.#ask(text);
    keepFirst(this.#answers, mostTexts - 1);
    this.#answers.set(text, new Map(tables.map(({ line, html }) => [line, html])));
    if (tables.length > 0) this.#refresh();
  }

  /** Puts one block of HTML in the place of each table that was drawn. Its lines stay known, so the preview scrolls with the editor. */
  #replaceTables(state: MarkdownState): void {
    const byLine = this.#answers.get(state.src);
    const lines = state.src.split('\n');
    const kept: MarkdownToken[] = [];
    let isInside = false;
    for (const token of state.tokens) {
      const html = token.type === 'table_open' && token.map ? this.#find(lines, token.map, byLine) : undefined;
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

  #find(
    lines: readonly string[],
    [from, to]: [number, number],
    byLine: ReadonlyMap<number, string> | undefined,
  ): string | undefined {
    const source = lines.slice(from, to).join('\n');
    if (!byLine) return this.#bySource.get(source);
    const html = byLine.get(from);
    this.#bySource.delete(source);
    if (html !== undefined) {
      keepFirst(this.#bySource, mostTables - 1);
      this.#bySource.set(source, html);
    }
    return html;
  }
}

/** Drops the oldest entries of a set or map until there is room for one more. */
function keepFirst(entries: Set<string> | Map<string, unknown>, most: number): void {
  for (const key of entries.keys()) {
    if (entries.size <= most) return;
    entries.delete(key);
  }
}
