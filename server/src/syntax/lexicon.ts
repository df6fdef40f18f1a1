/**
 * What the reader must know of the reports' words to tell a line of a table from a heading: `一、本年新收…` is a row, `一、总体情况`
 * a section. The model builds it from the editions; the reader itself knows no report.
 */
export interface Lexicon {
  /** Whether the text, alone in its cell or on its line, is a table label of any edition (nearly or cut short counts). */
  isLabel(text: string): boolean;
  /** Whether the text is a table label from first to last, or the beginning of one; undefined for other texts. */
  labelPart(text: string): 'whole' | 'start' | undefined;
  /** Whether the title without numbering is a section's official title or an accepted alias. */
  isSectionTitle(title: string): boolean;
  /** Whether `title` is the beginning of a section title that `rest` completes: a heading broken over two lines. */
  completesSectionTitle(title: string, rest: string): boolean;
  /** Section titles and aliases of four characters or more, for headings glued into paragraphs. */
  readonly sectionTitles: readonly string[];
}
