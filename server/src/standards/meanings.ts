import file from '../../../standards/words/meanings.json';

/** What a row of table 3 counts. */
export interface RowMeaning {
  /** The article behind it; undefined where the format alone asks for it. */
  readonly clause: string | undefined;
  readonly text: { readonly zh: string; readonly en: string };
}

const meanings: ReadonlyMap<string, RowMeaning> = new Map(
  file.rows.map(({ row, zh, en, clause }) => [row, { clause, text: { zh, en } }]),
);

/** What the row of this id counts, by which article (derived from the words of both: certainty D); undefined for most rows of other tables. */
export function meaningOfRow(id: string): RowMeaning | undefined {
  return meanings.get(id);
}
