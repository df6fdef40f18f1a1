import type { FrontMatter } from '../syntax/tree.ts';

/** What is said of a document beside its text. */
export interface SaidOfReport {
  readonly edition?: string | undefined;
  readonly level?: string | undefined;
}

/**
 * Front matter that says what is given and not said yet, lines parted by `\n`: the whole block that takes the place of the one that
 * is there, or one to be put before the text. Empty where there is nothing to add.
 */
export function withFrontMatter(typed: FrontMatter | undefined, given: SaidOfReport): string {
  const said = new Set(typed?.entries.map(({ key }) => key));
  const { edition, level } = given;
  const added = [
    edition === undefined || edition === 'auto' || said.has('edition') || said.has('版式')
      ? undefined
      : `edition: "${edition}"`,
    level === undefined || said.has('level') || said.has('层级') ? undefined : `level: ${level}`,
  ].filter((line) => line !== undefined);
  if (added.length === 0) return '';
  const kept = (typed?.entries ?? []).map(
    ({ key, value }) => `${key}: ${/^\d+$/.test(value) && key !== 'year' && key !== '年度' ? `"${value}"` : value}`,
  );
  return ['---', ...kept, ...added, '---', ...(typed ? [] : ['', ''])].join('\n');
}
