import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { annexed, olderEdition, olderStyles, writeOlder } from '../reports/olderReports.ts';
import { seedRandom } from '../reports/random.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

/** A text with the format it is read as. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly format: DocumentFormat;
}

/** Sound reports of our own: every style of table in both national editions, every older annex in every style it is typed in. */
export function listGenerated(seed = 1): readonly Sample[] {
  const random = seedRandom(seed);
  const national = styles.flatMap((style) =>
    (['2021', '2019'] as const).map((edition) => ({
      name: `${style.name} ${edition}`,
      text: renderReport(generateReport(edition, random.integer(1, 99)), style, {
        eol: random.chance(0.2) ? '\r\n' : '\n',
        traditional: random.chance(0.1),
        wideDigits: random.chance(0.1),
        grouped: random.chance(0.2),
      }),
      format: style.format,
    })),
  );
  const older = annexed.flatMap((id) =>
    Object.keys(olderStyles).map((style) => {
      const { text, format } = writeOlder(olderEdition(id), { style });
      return { name: `${style} ${id}`, text, format };
    }),
  );
  return [...national, ...older];
}

/** The texts of a folder; none where it does not exist. */
export function listFolder(folder: string): readonly Sample[] {
  try {
    return readdirSync(folder)
      .filter((name) => formatOf(name) !== undefined)
      .toSorted()
      .map((name) => ({
        name,
        text: readFileSync(path.join(folder, name), 'utf8'),
        format: formatOf(name) ?? 'plaintext',
      }));
  } catch {
    return [];
  }
}

export function formatOf(name: string): DocumentFormat | undefined {
  if (name.endsWith('.md')) return 'markdown';
  if (name.endsWith('.html')) return 'html';
  return name.endsWith('.txt') ? 'plaintext' : undefined;
}
