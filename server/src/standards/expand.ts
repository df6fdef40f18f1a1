import type { Certainty, Edition, Relation, SectionDefinition, TableDefinition } from './edition.ts';
import { asks, certainties, kinds, levels, outlines, shapes, values } from './source.ts';
import type { EditionSource, RelationSource, TableSource } from './source.ts';

interface Cited {
  readonly source: string;
  readonly certainty: string;
}

/**
 * The edition that a file describes: defaults filled in, families of relations written out, sources by address; frozen all
 * through. `followed` is the edition that the file names in `follows`: its items and headings hold here too. Throws where a word
 * is none of those the types name: a file of ours is wrong, and every test says so.
 */
export function expandEdition(file: EditionSource, followed?: Edition): Edition {
  const cite = <T extends Cited>(item: T): T & { readonly certainty: Certainty } => ({
    ...item,
    source: file.sources[item.source] ?? item.source,
    certainty: oneOf(certainties, item.certainty),
  });
  const sections = joinSections(
    file.sections.map((section) => cite(section)),
    followed?.sections ?? [],
  );
  const tables = file.tables.map((table) => expandTable(cite(table)));
  return freezeDeep({
    id: file.id,
    name: file.name,
    notice: cite(file.notice),
    years: file.years,
    signs: file.signs,
    textSigns: file.textSigns ?? [],
    titleSigns: file.titleSigns ?? [],
    outline: oneOf(outlines, file.outline ?? 'fixed'),
    asks: {
      title: oneOf(asks, file.asks?.title ?? 'warning'),
      period: oneOf(asks, file.asks?.period ?? 'warning'),
    },
    sections,
    tables,
    relations: file.relations.flatMap((family) => expandRelations(cite(family), tables)),
    contents: file.contents.map(({ levels: of, ...content }) => ({
      ...cite(content),
      ...(of && { levels: of.map((level) => oneOf(levels, level)) }),
    })),
    authority: file.authority.map((authority) => ({
      ...cite(authority),
      without: authority.without.map((level) => oneOf(levels, level)),
    })),
    carries: (file.carries ?? []).map((carry) => cite(carry)),
    subjects: (file.subjects ?? []).map(({ time, holds, ...subject }) =>
      Object.assign(
        cite(subject),
        time !== undefined && { time: oneOf(['any'] as const, time) },
        holds !== undefined && { holds: oneOf(['part'] as const, holds) },
      ),
    ),
    items: [...(file.items ?? []).map((item) => cite(item)), ...(followed?.items ?? [])],
  });
}

/** A part that both have goes by the headings of both, in the words of its own edition; parts of the followed one come last. */
function joinSections(
  own: readonly SectionDefinition[],
  followed: readonly SectionDefinition[],
): readonly SectionDefinition[] {
  if (followed.length === 0) return own;
  const joined = own.map((section) => {
    const other = followed.find(({ id }) => id === section.id);
    const spellings = new Set([...section.aliases, ...(other ? [other.title, ...other.aliases] : [])]);
    spellings.delete(section.title);
    return Object.assign({}, section, { aliases: [...spellings] });
  });
  return [...joined, ...followed.filter(({ id }) => !own.some((section) => section.id === id))];
}

/** A label without its numbering: `（七）总计` -> `总计`. */
export function plainLabel(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u, '');
}

function expandTable(table: TableSource & { readonly certainty: Certainty }): TableDefinition {
  return {
    ...table,
    shape: oneOf(shapes, table.shape),
    rows: table.rows.map(({ value, ...row }) =>
      Object.assign({}, row, { data: row.data ?? true }, value !== undefined && { value: oneOf(rowValues, value) }),
    ),
    columns: table.columns.map((column) =>
      Object.assign({}, column, { value: oneOf(values, column.value ?? 'count') }),
    ),
  };
}

function expandRelations(
  family: RelationSource & { readonly certainty: Certainty },
  tables: readonly TableDefinition[],
): readonly Relation[] {
  const { each, over, ...relation } = family;
  const table = tables.find((candidate) => candidate.id === family.table);
  const names = (table && runs[each]?.(table)) ?? [];
  return names
    .filter(({ id }) => over === undefined || over.includes(id))
    .map(({ id, label }) => {
      const mark = `{${each}}`;
      const plain = plainLabel(label);
      const fill = (text: string): string => text.replace(mark, id);
      return Object.assign({}, relation, {
        id: fill(relation.id),
        kind: oneOf(kinds, relation.kind),
        total: relation.total.map(fill),
        parts: relation.parts.map(fill),
        name: { zh: relation.name.zh.replace('{label}', plain), en: relation.name.en.replace('{label}', plain) },
      });
    });
}

type Named = { readonly id: string; readonly label: string };

/** What a family of relations may run over. */
const runs: Readonly<Record<string, (table: TableDefinition) => readonly Named[]>> = {
  row: (table) => table.rows.filter((row) => row.data),
  column: (table) => table.columns,
  group: (table) => table.groups.filter((group) => table.columns.some((column) => column.group === group.id)),
};

const rowValues = ['decimal'] as const;

function oneOf<T extends string>(words: readonly T[], word: string): T {
  const found = words.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`standards: “${word}” is none of ${words.join(', ')}`);
  return found;
}

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freezeDeep(part);
  }
  return value;
}
