import { describe, expect, test } from 'vitest';
import { lexicon } from '../../server/src/model/lexicon.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import type { SyntaxTable, TableStyle } from '../../server/src/syntax/tree.ts';
import { editions } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

/** What the reader calls the styles that are told apart by how they are typed. */
function expectedStyle(name: string): TableStyle {
  const kinds = ['gfm', 'html', 'pipe-rows', 'cell-lines', 'blank-lines', 'tabs', 'layout', 'glued'] as const;
  const found = kinds.find((kind) => name.replace(' ', '-').startsWith(kind));
  if (!found) throw new Error(`no kind for ${name}`);
  return found;
}

describe.each(editions)('the three tables of a report of %s are found for what they are', (edition) => {
  for (const style of styles.filter(({ name }) => name !== 'glued')) {
    test(style.name, () => {
      const text = renderReport(generateReport(edition, 9), style);
      const { blocks } = parseDocument(text, style.format, lexicon);
      const tables = blocks.filter((block): block is SyntaxTable => block.kind === 'table');
      expect(new Set(tables.map((table) => table.style))).toEqual(new Set([expectedStyle(style.name)]));
      const headings = blocks.flatMap((block) =>
        block.kind === 'heading' && block.number?.level === 1 ? [block.title] : [],
      );
      expect(headings).toHaveLength(6);
    });
  }
});
