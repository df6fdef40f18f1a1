import type { ReportDocument } from '../model/report.ts';
import type { Block, DocumentFormat } from '../syntax/tree.ts';
import { draftBound, isLabelPiece, type DraftedTable } from './draftedTable.ts';
import { escapeHtml } from './htmlTable.ts';
import { writeOwnGrid } from './ownGrid.ts';
import { planTables, type PlannedTable, type TableForm, type TablePlan } from './tablePlan.ts';
import { known } from '../text/known.ts';

/** Texts that take the place of a block, each a block of its own; `undefined`: it stays as typed; none: it is written elsewhere. */
export type Written = readonly string[] | undefined;

/** Writes the tables of a document. */
export class TableWriter {
  readonly plan: TablePlan;
  readonly #format: DocumentFormat;
  readonly #source: DocumentFormat;

  /** @param source what the document is written in */
  constructor(document: ReportDocument, format: DocumentFormat, source: DocumentFormat) {
    this.plan = planTables(document);
    this.#format = format;
    this.#source = source;
  }

  /** What stands for a block that holds a table, or words of one. `false` for a block that has nothing to do with a table. */
  write(block: Block, forms: ReadonlyMap<string, TableForm>): Written | false {
    const owners = this.plan.owners.get(block);
    if (!owners) {
      if (block.kind === 'table') return this.#writeGrid(block);
      return this.#isFragment(block, forms) ? [] : false;
    }
    const form = known(forms.get(known(owners[0]).key));
    if (form === 'grid') return block.kind === 'table' ? this.#writeGrid(block) : undefined;
    // Only HTML has no other way to show lines that are not read as they are.
    if (form === 'typed' || (form === 'loose' && !this.#needsTables)) return undefined;
    return owners.flatMap((owner) => (owner.blocks[0] === block ? this.#writeDraft(owner, form === 'loose') : []));
  }

  /** The keys of tables that have no drafting form, since a number of theirs would be lost in it. */
  undraftable(forms: ReadonlyMap<string, TableForm>): readonly string[] {
    return this.plan.tables
      .filter((planned) => forms.get(planned.key) === 'draft' && !this.#draft(planned))
      .map(({ key }) => key);
  }

  readonly #drafts = new Map<PlannedTable, DraftedTable | undefined>();

  #draft(planned: PlannedTable): DraftedTable | undefined {
    if (!this.#drafts.has(planned)) this.#drafts.set(planned, draftBound(planned, this.plan.owners, this.#format));
    return this.#drafts.get(planned);
  }

  #writeDraft(planned: PlannedTable, loose: boolean): readonly string[] {
    const drafted = loose ? draftBound(planned, this.plan.owners, this.#format, true) : this.#draft(planned);
    if (!drafted) return [];
    const apart = (text: string): string => (this.#format === 'html' ? `<p>${escapeHtml(text)}</p>` : text);
    return [...drafted.before.map(apart), drafted.text, ...drafted.after.map(apart)];
  }

  get #needsTables(): boolean {
    return this.#format === 'html' && this.#source !== 'html';
  }

  #writeGrid(block: Block & { readonly kind: 'table' }): Written {
    // A grid that the format can show as it is typed stays as it is.
    if (this.#format === 'html' ? this.#source === 'html' : block.style === 'gfm') return undefined;
    // `来源：… | 发布日期：…` is a line of a page.
    if (block.rows.length < 2) return undefined;
    const grid = writeOwnGrid(block, this.#format);
    return grid === undefined ? undefined : [grid];
  }

  /** A line torn off from a label between the pieces of a table that is written as a whole. */
  #isFragment(block: Block, forms: ReadonlyMap<string, TableForm>): boolean {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
    return this.plan.tables.some(({ key, table, blocks }) => {
      const form = forms.get(key);
      if ((form !== 'draft' && !(form === 'loose' && this.#needsTables)) || blocks.length < 2) return false;
      if (block.span.start < table.span.start || block.span.end > table.span.end) return false;
      const text =
        block.kind === 'heading'
          ? (block.number?.text ?? '') + block.title
          : block.segments.map((segment) => segment.text).join('');
      return isLabelPiece(text, table.definition);
    });
  }
}
