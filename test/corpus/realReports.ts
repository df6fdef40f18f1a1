import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';

/** What a person read in the published tables, in official order; null is a blank cell. */
export interface Truth {
  readonly requests: readonly (readonly (number | null)[])[];
  readonly outcomes: readonly (number | null)[];
  readonly relations: readonly string[];
}

/** Real reports are data that is not ours to copy: they stay outside the project, beside it or where the environment says. */
const root = resolve(import.meta.dirname, '../..', process.env['NIANBAO_CORPUS'] ?? '../shared');

export const haveRealReports = existsSync(resolve(root, 'corpus')) && existsSync(resolve(root, 'seeds'));

/** Text of a published report or of one of the scraped ones. */
export function readReal(folder: 'corpus' | 'seeds', name: string): string {
  return readFileSync(resolve(root, folder, name), 'utf8');
}

/** Where a folder of real reports is. */
export function findReal(folder: 'corpus' | 'seeds'): string {
  return resolve(root, folder);
}

/** Names of the files in a folder of real reports that end so; none where there are none. */
export function listReal(folder: 'corpus' | 'seeds', ending: string): readonly string[] {
  if (!haveRealReports) return [];
  return readdirSync(resolve(root, folder)).filter((name) => name.endsWith(ending));
}

/** A published report or a scraped one. */
export interface RealReport {
  readonly folder: 'corpus' | 'seeds';
  readonly name: string;
  readonly format: DocumentFormat;
}

/** All of them; none where there are none. */
export function listRealReports(): readonly RealReport[] {
  const formats: readonly (readonly [ending: string, format: DocumentFormat])[] = [
    ['.txt', 'plaintext'],
    ['.md', 'markdown'],
    ['.html', 'html'],
  ];
  return (['seeds', 'corpus'] as const).flatMap((folder) =>
    formats.flatMap(([ending, format]) =>
      listReal(folder, ending)
        // What people have observed in them.
        .filter((name) => name !== 'observed.md')
        .map((name) => ({ folder, name, format })),
    ),
  );
}

export function readTruth(name: string): Truth {
  const text = readFileSync(resolve(root, 'corpus/truth', `${name}.truth.json`), 'utf8');
  const truth: unknown = JSON.parse(text);
  if (!isTruthFile(truth)) throw new Error(`${name}: not a truth file`);
  return { requests: truth.t3.map((row) => row.cells), outcomes: truth.t4, relations: truth.relations };
}

/** A finding that a person made on a scraped report. */
export interface HandChecked {
  /** How the file's name begins. */
  readonly seed: string;
  /** From 1; null where it may stand anywhere. */
  readonly line: number | null;
  /** Null where no rule is meant to find it. */
  readonly rule: string | null;
  readonly confidence: string;
  readonly finding: string;
}

/** What people found in the scraped reports; nothing where there are no real reports. */
export function readHandChecked(): readonly HandChecked[] {
  if (!haveRealReports) return [];
  const list: unknown = JSON.parse(readReal('seeds', 'findings.json'));
  if (!Array.isArray(list) || !list.every(isHandChecked)) throw new Error('findings.json: not a list of findings');
  return list;
}

/** A test over real reports; where there are none it says so and passes as what did not run. */
export function testReal(name: string, run: () => void | Promise<void>): void {
  if (haveRealReports) {
    test(name, run);
  } else {
    test(`did not run, no real reports: ${name}`, () => {
      console.warn(`did not run: ${name} (no real reports in ${root}; set NIANBAO_CORPUS)`);
      expect(haveRealReports).toBe(false);
    });
  }
}

interface TruthFile {
  readonly t3: readonly { readonly cells: readonly (number | null)[] }[];
  readonly t4: readonly (number | null)[];
  readonly relations: readonly string[];
}

function isTruthFile(value: unknown): value is TruthFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['t3', 't4', 'relations'].every((key) => Array.isArray(Object.getOwnPropertyDescriptor(value, key)?.value))
  );
}

function isHandChecked(value: unknown): value is HandChecked {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['seed', 'line', 'rule', 'confidence', 'finding'].every((key) => Object.hasOwn(value, key))
  );
}
