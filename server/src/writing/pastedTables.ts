import { bindTables } from '../model/bindTables.ts';
import { chooseEdition } from '../model/editionChoice.ts';
import { placeTable } from '../model/formReading.ts';
import { wordsFor } from '../model/lexicon.ts';
import type { PlacedTable } from '../model/placedTable.ts';
import type { BoundTable } from '../model/report.ts';
import type { Edition } from '../standards/edition.ts';
import { editions } from '../standards/index.ts';
import { parseDocument } from '../syntax/parse.ts';
import { type Block, type DocumentFormat, paragraphText, type SyntaxTable } from '../syntax/tree.ts';
import { draftBound } from './draftedTable.ts';
import { escapeHtml } from './htmlTable.ts';
import { writeOwnGrid } from './ownGrid.ts';
import { isSame } from './sameReading.ts';
import { chooseForms, planTables, type PlannedTable, type TablePlan } from './tablePlan.ts';

/** Tables from a clipboard in the form of a document. */
export interface PastedTables {
  /** Blocks parted by blank lines, lines by `\n`. */
  readonly text: string;
  /** The format's tables among them, in order. */
  readonly bound: readonly BoundTable[];
}

interface PasteOptions {
  /** What the clipboard holds: plain tags, or text. */
  readonly source: 'html' | 'plaintext';
  /** What is written: GFM in Markdown and plain text, HTML in HTML. */
  readonly to: DocumentFormat;
  /** That of the report that is pasted into; else told by the labels. */
  readonly edition: Edition | undefined;
}

/** Wider or longer ones were never part of a report; writing every merged cell of theirs out would take the room of thousands. */
const widest = 64;
const mostRows = 1000;

/**
 * The tables of a text in the form that a document is drafted in: with the edition's labels where the table is one of its own, every
 * number as it stands, merged cells undone; other tables cell by cell. It is read again before it is given out: a table whose cells
 * would not all be the same keeps its own grid. `none` where there is no table, `lossy` where no form of it keeps every word.
 */
export function writePastedTables(
  text: string,
  { source, to, edition }: PasteOptions,
): PastedTables | 'none' | 'lossy' {
  const typed = readTables(text, source, edition);
  const marked = to === 'html' || source !== 'html' ? text : escapeMarks(text);
  const read = marked === text ? typed : readTables(marked, source, typed.edition);
  const tables = read.blocks.filter((block) => block.kind === 'table');
  if (tables.length === 0 || tables.some(({ width, rows }) => width > widest || rows.length > mostRows)) return 'none';
  // Where rows end is known of the format's tables only.
  if (source !== 'html' && read.bound.length === 0) return 'none';
  const plan = planTables({ reports: [{ index: 0, tables: read.bound, blocks: read.blocks }] });
  const forms = chooseForms(plan);
  const drafts = plan.tables.filter(({ key }) => forms.get(key) === 'draft');
  for (const drafted of [drafts, []]) {
    const written = writeBlocks(read.blocks, plan, new Set(drafted), { source, to, edition });
    if (written !== undefined && isKept(typed, written, to)) return { text: written, bound: typed.bound };
  }
  return 'lossy';
}

interface ReadTables {
  readonly blocks: readonly Block[];
  readonly bound: readonly BoundTable[];
  readonly edition: Edition | undefined;
}

function readTables(text: string, format: DocumentFormat, known: Edition | undefined): ReadTables {
  const words = wordsFor(text, known?.id);
  const { blocks } = parseDocument(text, format, words);
  const find = words.isWide ? words.findLabel : undefined;
  const placed = blocks.flatMap((block) => (block.kind === 'table' ? [placeTable(block, undefined, find)] : []));
  // Tables that several editions print alike are of the format in force.
  const edition = known ?? chooseByLabels(placed) ?? editions[0];
  return { blocks, bound: edition ? bindTables(placed, edition).filter(({ cells }) => cells.size > 0) : [], edition };
}

function chooseByLabels(tables: readonly PlacedTable[]): Edition | undefined {
  return chooseEdition({ explicit: undefined, tables, preface: '', year: undefined, sections: 0 }).edition;
}

/** Undefined where the rows of a table are not known and it has no draft. */
function writeBlocks(
  blocks: readonly Block[],
  plan: TablePlan,
  drafted: ReadonlySet<PlannedTable>,
  { source, to }: PasteOptions,
): string | undefined {
  // A line with a bar is one of a table.
  const apart = (line: string): string =>
    to === 'html' ? `<p>${escapeHtml(line)}</p>` : source === 'html' ? line.replaceAll('|', '\\|') : line;
  const parts: string[] = [];
  for (const block of blocks) {
    const owners = plan.owners.get(block) ?? [];
    const drafts = owners.map((owner) => (drafted.has(owner) ? draftBound(owner, plan.owners, to) : undefined));
    if (owners.length > 0 && drafts.every((draft) => draft !== undefined)) {
      for (const [index, draft] of drafts.entries()) {
        // A table in several pieces is written at the first of them.
        if (owners[index]?.blocks[0] === block)
          parts.push(...draft.before.map(apart), draft.text, ...draft.after.map(apart));
      }
    } else if (block.kind === 'table') {
      const grid = writeOwnGrid(withoutEmptyRows(block), to);
      if (grid === undefined) return undefined;
      parts.push(grid);
    } else {
      const line = lineOf(block);
      if (line.trim() !== '') parts.push(apart(line));
    }
  }
  return parts.join('\n\n');
}

function lineOf(block: Block): string {
  if (block.kind === 'paragraph') return paragraphText(block);
  return block.kind === 'heading' ? (block.number?.text ?? '') + block.title : '';
}

/** Excel writes a row without height to fix the widths of columns. */
function withoutEmptyRows(table: SyntaxTable): SyntaxTable {
  return { ...table, rows: table.rows.filter(({ cells }) => cells.some(({ text }) => text !== '')) };
}

/** Whether every cell of the format's tables is read as before, and every word of other tables stands there in its order. */
function isKept(before: ReadTables, written: string, to: DocumentFormat): boolean {
  const after = readTables(written, to, before.edition);
  if (after.bound.length !== before.bound.length) return false;
  if (
    !before.bound.every((table) =>
      isSame(
        table,
        after.bound.find(({ id }) => id === table.id),
      ),
    )
  )
    return false;
  return before.bound.length > 0 || listTexts(before).join('\n') === listTexts(after).join('\n');
}

function listTexts({ blocks }: ReadTables): readonly string[] {
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
  // The reader leaves out marks of Markdown, whether they are marks or text.
  return cells.map(({ text }) => text.replaceAll(/[`*\\]/g, '').trim()).filter((text) => text !== '');
}

/** What Markdown would take for a tag, an entity, code or an escape is written as the text that it is. In the plain tags of a clipboard. */
function escapeMarks(text: string): string {
  return (
    text
      .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
      .replaceAll('`', '\\`')
      .replaceAll(/\*{2,}/g, (run) => '\\*'.repeat(run.length))
      .replaceAll(/(?<=(?<!<su[bp])>)\*(?![*\s])/g, '\\*')
      // Within a word it is no mark: `a_b`.
      .replaceAll(/_+/g, (run, at: number, all: string) =>
        isInWord(all.charAt(at - 1)) && isInWord(all.charAt(at + run.length)) ? run : '\\_'.repeat(run.length),
      )
      .replaceAll(/&amp;(?=#?\w{1,8};)/g, '&amp;amp;')
      .replaceAll(/&lt;(?=[a-z/!?])/gi, '&amp;lt;')
  );
}

function isInWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
