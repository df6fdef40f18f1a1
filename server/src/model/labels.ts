import type {
  ColumnDefinition,
  ColumnGroup,
  Edition,
  RowDefinition,
  TableBlock,
  TableDefinition,
} from '../standards/edition.ts';
import { editions, olderEditions } from '../standards/index.ts';
import { readNumbering } from '../syntax/numbering.ts';
import { detach } from '../text/detach.ts';
import { foldKey } from '../text/fold.ts';
import { compareKeys } from './near.ts';

interface RefBase {
  readonly edition: Edition;
  readonly table: TableDefinition;
  /** The official words. */
  readonly label: string;
  /** Numbering of the official label (`3-3` for `3.`), or empty. */
  readonly numbering: string;
}

/** A place of an edition that a label may name. */
export type LabelRef =
  | (RefBase & { readonly kind: 'row'; readonly row: RowDefinition })
  | (RefBase & { readonly kind: 'column'; readonly column: ColumnDefinition })
  | (RefBase & { readonly kind: 'group'; readonly group: ColumnGroup })
  | (RefBase & { readonly kind: 'block'; readonly block: TableBlock })
  | (RefBase & { readonly kind: 'head' });

/** What a cell's text may name, in all editions; binding chooses by edition, table and place. */
export interface LabelMatch {
  /** `official`: the label's words or an accepted alias. */
  readonly quality: 'official' | 'cut' | 'near';
  readonly refs: readonly LabelRef[];
  /** Numbering as typed (`level-value`), or empty. */
  readonly numbering: string;
  /** The edition whose tables alone have this label, where it is one of its signs. */
  readonly sign: Edition | undefined;
  /** Places by table, remembered: a match is shared by every cell with the same text. */
  readonly byTable: Map<TableDefinition, TablePlaces>;
}

/** A label's places in one table, sorted by what they are. */
export interface TablePlaces {
  readonly refs: readonly LabelRef[];
  readonly column: Extract<LabelRef, { readonly kind: 'column' }> | undefined;
  readonly rows: readonly Extract<LabelRef, { readonly kind: 'row' }>[];
}

interface IndexEntry {
  readonly key: string;
  readonly refs: LabelRef[];
  /** A group's name with a column's behind it. */
  isFullName: boolean;
}

const longestLabel = 60;
/** A label with what a province has its bodies told beside it. */
const longestRemark = 300;
/** `（一）` before a label is no remark. */
const numberLength = 3;
/** The relation that the head of table 3 prints is the longest text of a head. */
const longestHead = 80;
/** Distinct texts remembered; a hostile document must not grow memory. */
const maximalMemory = 20_000;

class LabelIndex {
  readonly #byKey = new Map<string, IndexEntry>();
  /** Folded labels that occur in one edition's tables only. */
  readonly #signs = new Map<string, Edition>();
  readonly #memory = new Map<string, LabelMatch | null>();
  readonly #spellings: string[] = [];
  #parts: ReadonlyMap<string, 'whole' | 'start'> | undefined;

  constructor(all: readonly Edition[]) {
    for (const edition of all) {
      for (const table of edition.tables) this.#addTable(edition, table);
      for (const sign of edition.signs) this.#signs.set(foldKey(sign), edition);
    }
  }

  find(text: string): LabelMatch | undefined {
    if (text.length > longestLabel) return this.#findBefore(text);
    if (text.length === 0) return undefined;
    const known = this.#memory.get(text);
    if (known !== undefined) return known ?? undefined;
    const match = this.#match(text);
    if (this.#memory.size >= maximalMemory) this.#memory.clear();
    this.#memory.set(detach(text), match ?? null);
    return match;
  }

  /** `规范性文件（行政机关制定发布的……）`: what a long remark in brackets says is no part of the label before it. */
  #findBefore(text: string): LabelMatch | undefined {
    if (text.length > longestRemark || !/[)）]\s{0,2}$/.test(text)) return undefined;
    const at = text.slice(numberLength, longestLabel).search(/[（(]/);
    const match = at < 0 ? undefined : this.find(text.slice(0, at + numberLength));
    return match?.quality === 'official' ? match : undefined;
  }

  /** Whether the text is a label's own words from first to last, with its numbering or without, or the beginning of them. */
  partOf(text: string): 'whole' | 'start' | undefined {
    if (text.length > longestHead) return undefined;
    const key = foldKey(text);
    this.#parts ??= this.#listParts();
    return key === '' ? undefined : this.#parts.get(key);
  }

  /** Made when it is first asked for: most documents break no label. */
  #listParts(): ReadonlyMap<string, 'whole' | 'start'> {
    const parts = new Map<string, 'whole' | 'start'>();
    for (const spelling of this.#spellings) {
      for (const key of [foldKey(spelling), splitLabel(spelling).key]) {
        for (let end = 1; end < key.length; end++) {
          const start = key.slice(0, end);
          if (!parts.has(start)) parts.set(start, 'start');
        }
        parts.set(key, 'whole');
      }
    }
    return parts;
  }

  #addTable(edition: Edition, table: TableDefinition): void {
    const base = { edition, table };
    for (const row of table.rows)
      if (row.label !== '')
        this.#add([row.label, ...(row.aliases ?? [])], (numbering) => ({
          ...base,
          kind: 'row',
          row,
          label: row.label,
          numbering,
        }));
    for (const column of table.columns)
      this.#add(
        [column.label, ...(column.aliases ?? [])],
        (numbering) => ({ ...base, kind: 'column', column, label: column.label, numbering }),
        fullNames(column, table),
      );
    for (const group of table.groups)
      this.#add([group.label, ...(group.aliases ?? [])], (numbering) => ({
        ...base,
        kind: 'group',
        group,
        label: group.label,
        numbering,
      }));
    for (const block of table.blocks)
      this.#add([block.label, ...(block.aliases ?? [])], (numbering) => ({
        ...base,
        kind: 'block',
        block,
        label: block.label,
        numbering,
      }));
    for (const label of table.headLabels)
      this.#add([label], (numbering) => ({ ...base, kind: 'head', label, numbering }));
  }

  /** @param withGroups with the names of groups: found in one piece only, never looked for in broken ones */
  #add(spellings: readonly string[], make: (numbering: string) => LabelRef, withGroups: readonly string[] = []): void {
    const [official = ''] = spellings;
    this.#spellings.push(...spellings);
    const { numbering } = splitLabel(official);
    const ref = make(numbering);
    const own = new Set(spellings.map((spelling) => splitLabel(spelling).key));
    for (const key of new Set([...own, ...withGroups.map((name) => splitLabel(name).key)])) {
      const isFullName = !own.has(key);
      const entry = this.#byKey.get(key);
      if (!entry) this.#byKey.set(key, { key, refs: [ref], isFullName });
      else {
        entry.refs.push(ref);
        entry.isFullName &&= isFullName;
      }
    }
  }

  #match(text: string): LabelMatch | undefined {
    const { key, numbering } = splitLabel(text);
    if (key === '') return undefined;
    const make = (quality: LabelMatch['quality'], refs: readonly LabelRef[]): LabelMatch => {
      return { quality, refs, numbering, sign: this.#signs.get(foldKey(text)), byTable: new Map() };
    };
    const exact =
      this.#byKey.get(key) ??
      this.#byKey.get(foldKey(text)) ??
      this.#byKey.get(splitLabel(text.replaceAll(/[（(][^（）()]*[)）]/g, '')).key);
    if (exact) return make('official', exact.refs);
    const unmarked = this.#findUnmarked(text);
    if (unmarked) return make('official', unmarked);
    // A place whose label and alias both match is one place.
    const cut = new Set<LabelRef>();
    /** All full names of a group begin with its own: words that end within that are the group's. */
    const cutFullName = new Set<LabelRef>();
    const near = new Set<LabelRef>();
    const first = key.charCodeAt(0);
    const last = key.charCodeAt(key.length - 1);
    for (const entry of this.#byKey.values()) {
      if (entry.key.charCodeAt(0) !== first && entry.key.charCodeAt(entry.key.length - 1) !== last) continue;
      const closeness = compareKeys(key, entry.key);
      for (const ref of closeness === undefined ? [] : entry.refs) {
        if (closeness === 'cut') (entry.isFullName ? cutFullName : cut).add(ref);
        else if (ref.kind !== 'block' || entry.key.length !== key.length) near.add(ref);
      }
    }
    if (near.size > 0) return make('near', [...near]);
    if (cut.size > 0) return make('cut', [...cut]);
    return cutFullName.size > 0 ? make('cut', [...cutFullName]) : undefined;
  }

  /** `1 属于国家秘密`: the number of the very label, its mark lost. */
  #findUnmarked(text: string): readonly LabelRef[] | undefined {
    const number = /^\s*([1-9])\s*(?=[\u4e00-\u9fff])/.exec(text);
    if (!number) return undefined;
    const [lead, digit = ''] = number;
    const refs = this.#byKey.get(foldKey(text.slice(lead.length)))?.refs ?? [];
    const own = refs.filter((ref) => ref.numbering === `3-${digit}`);
    return own.length > 0 ? own : undefined;
  }
}

/** `行政复议-结果维持`: a column with its group's name before it, as a head of several rows becomes when it is made one. */
function fullNames(column: ColumnDefinition, table: TableDefinition): readonly string[] {
  if (table.shape !== 'outcomes' || column.group === undefined) return [];
  const group = table.groups.find(({ id }) => id === column.group);
  const parent = table.groups.find(({ id }) => id === group?.parent);
  if (!group) return [];
  const names = [group.label, ...(group.aliases ?? [])];
  if (parent) names.push(parent.label + group.label);
  const own = [column.label, ...(column.aliases ?? [])];
  return names.flatMap((name) => own.map((label) => name + label));
}

/** Key and numbering of a label as printed. */
function splitLabel(text: string): { readonly key: string; readonly numbering: string } {
  const trimmed = text.trim();
  const numbering = readNumbering(trimmed);
  if (!numbering || numbering.rest >= trimmed.length) return { key: foldKey(trimmed), numbering: '' };
  const { level, value } = numbering.number;
  return { key: foldKey(trimmed.slice(numbering.rest)), numbering: `${level}-${value}` };
}

/** Finds what a text may name as a table label. */
export type LabelFinder = (text: string) => LabelMatch | undefined;

let index: LabelIndex | undefined;
let wideIndex: LabelIndex | undefined;

/** What a text may name as a table label of the national format, or undefined. Remembered by text: labels repeat in every report. */
export const findLabel: LabelFinder = (text) => {
  index ??= new LabelIndex(editions);
  return index.find(text);
};

/** The same in the annexes of earlier years, too: only for documents that call for them. */
export const findLabelWidely: LabelFinder = (text) => {
  wideIndex ??= new LabelIndex([...editions, ...olderEditions()]);
  return wideIndex.find(text);
};

/** Whether the text is a label of the national format from first to last, or the beginning of one. */
export function labelPart(text: string): 'whole' | 'start' | undefined {
  index ??= new LabelIndex(editions);
  return index.partOf(text);
}

/** The same in the annexes of earlier years, too. */
export function labelPartWidely(text: string): 'whole' | 'start' | undefined {
  wideIndex ??= new LabelIndex([...editions, ...olderEditions()]);
  return wideIndex.partOf(text);
}

/** The match's places in one table of one edition. A place whose own numbering is the typed one comes first. */
export function refsIn(match: LabelMatch, table: TableDefinition): readonly LabelRef[] {
  return placesIn(match, table).refs;
}

/** The same, sorted by kind. */
export function placesIn(match: LabelMatch, table: TableDefinition): TablePlaces {
  let places = match.byTable.get(table);
  if (!places) {
    const refs = chooseRefs(match, table);
    places = {
      refs,
      column: refs.find((ref) => ref.kind === 'column'),
      rows: refs.filter((ref) => ref.kind === 'row'),
    };
    match.byTable.set(table, places);
  }
  return places;
}

function chooseRefs(match: LabelMatch, table: TableDefinition): readonly LabelRef[] {
  const refs = match.refs.filter((ref) => ref.table === table);
  if (refs.length < 2 || match.numbering === '') return refs;
  const numbered = refs.filter((ref) => ref.numbering === match.numbering);
  return numbered.length > 0 ? numbered : refs;
}
