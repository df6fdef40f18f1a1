import type {
  Ask,
  AuthorityDefinition,
  CarryDefinition,
  Certainty,
  ColumnDefinition,
  ContentDefinition,
  Edition,
  ItemDefinition,
  Level,
  Notice,
  Provenance,
  Relation,
  RowDefinition,
  SectionDefinition,
  SubjectDefinition,
  TableDefinition,
} from './edition.ts';

/**
 * What a file holds where `T` has a provenance. TypeScript reads the strings of a JSON file as `string`; `expandEdition`
 * narrows them to the words the types name.
 */
type Written<T extends Provenance> = Omit<T, 'certainty'> & { readonly certainty: string };

/** A row as written in the file: `data` is left out where it is true. */
type RowSource = Omit<RowDefinition, 'data' | 'value'> & { readonly data?: boolean; readonly value?: string };

/** A column as written: `value` is left out where cells hold counts. */
type ColumnSource = Omit<ColumnDefinition, 'value'> & { readonly value?: string };

export type TableSource = Omit<Written<TableDefinition>, 'shape' | 'rows' | 'columns'> & {
  readonly shape: string;
  readonly rows: readonly RowSource[];
  readonly columns: readonly ColumnSource[];
};

/**
 * A family of relations. `each` says what `{row}`, `{column}` or `{group}` runs over: data rows, columns, or groups that
 * have columns of their own, narrowed by `over`. `{label}` is the row's, column's or group's label without numbering.
 */
export type RelationSource = Omit<Written<Relation>, 'kind'> & {
  readonly kind: string;
  readonly each: string;
  readonly over?: readonly string[];
};

type ContentSource = Omit<Written<ContentDefinition>, 'levels'> & { readonly levels?: readonly string[] };

type AuthoritySource = Omit<Written<AuthorityDefinition>, 'without'> & { readonly without: readonly string[] };

type SubjectSource = Omit<Written<SubjectDefinition>, 'time' | 'holds'> & {
  readonly time?: string;
  readonly holds?: string;
};

/** `standards/<id>.json` as written: `source` on every item is a key of `sources`. */
export interface EditionSource {
  readonly id: string;
  readonly name: Edition['name'];
  readonly notice: Written<Notice>;
  readonly years: Edition['years'];
  readonly signs: readonly string[];
  readonly sources: Readonly<Record<string, string>>;
  readonly sections: readonly Written<SectionDefinition>[];
  readonly tables: readonly TableSource[];
  readonly relations: readonly RelationSource[];
  readonly contents: readonly ContentSource[];
  readonly authority: readonly AuthoritySource[];
  readonly carries?: readonly Written<CarryDefinition>[];
  /** Left out where nothing in prose is compared with a table. */
  readonly subjects?: readonly SubjectSource[];
  readonly textSigns?: readonly string[];
  readonly titleSigns?: readonly string[];
  readonly outline?: string;
  readonly asks?: { readonly title: string; readonly period: string };
  readonly items?: readonly Written<ItemDefinition>[];
  /** An older edition whose items, and whose headings where it has none of its own, are those of this one too. */
  readonly follows?: string;
}

export const certainties: readonly Certainty[] = ['V', 'D', 'R'];
export const levels: readonly Level[] = ['state', 'province', 'city', 'county', 'department', 'township'];
export const shapes: readonly TableDefinition['shape'][] = ['blocks', 'matrix', 'outcomes', 'indicators'];
export const values: readonly ColumnDefinition['value'][] = ['count', 'signed', 'decimal'];
export const kinds: readonly Relation['kind'][] = ['sum', 'balance', 'order'];
export const outlines: readonly Edition['outline'][] = ['fixed', 'usual'];
export const asks: readonly Ask[] = ['warning', 'info', 'nothing'];
