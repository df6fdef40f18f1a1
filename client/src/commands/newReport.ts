import { env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  type EditionChoice,
  editionsRequest,
  type EditionsResult,
  type LevelChoice,
  type NewReportParams,
  newReportRequest,
  type NewReportResult,
} from '../../../protocol/messages.ts';
import type { Server } from '../server.ts';
import { chooseLastYear } from './lastYears.ts';
import { nextReport, type Origins } from './nextReport.ts';

const steps = 4;

type Choice<T> = QuickPickItem & { readonly value: T };

/**
 * Opens an unsaved Markdown document with a new report: begun with last year's, or blank.
 *
 * @param given `{ from, year }` for a report begun with the file `from` (an address), `{ edition, organisation, level, year }` for a
 *   blank one, each of them optional, to ask nothing; anything else asks for each
 */
export async function newReport(server: Server, origins: Origins, given: unknown): Promise<void> {
  const { from, year } = readOrigin(given);
  if (from) {
    await nextReport(server, origins, from, year);
    return;
  }
  if (typeof given !== 'object' || given === null) {
    const chosen = await chooseLastYear(l10n.t('New report'), true);
    if (chosen === undefined) return;
    if (chosen !== 'blank') {
      await nextReport(server, origins, chosen);
      return;
    }
  }
  await blankReport(server, given);
}

function readOrigin(given: unknown): { readonly from?: Uri; readonly year?: number } {
  if (typeof given !== 'object' || given === null || !('from' in given)) return {};
  const from = typeof given.from === 'string' ? Uri.parse(given.from) : given.from;
  if (!(from instanceof Uri)) return {};
  return { from, ...('year' in given && typeof given.year === 'number' && { year: given.year }) };
}

async function blankReport(server: Server, given: unknown): Promise<void> {
  const client = await server.start();
  const choices = await client.sendRequest<EditionsResult>(editionsRequest);
  const params = typeof given === 'object' && given !== null ? readParams(given, choices) : await askParams(choices);
  if (params === undefined) return;
  const { text } = await client.sendRequest<NewReportResult>(newReportRequest, params);
  const document = await workspace.openTextDocument({ language: 'markdown', content: text });
  await window.showTextDocument(document);
}

/** Values that are not of their type, or not among the choices, are as good as absent. */
function readParams(given: object, { editions, levels }: EditionsResult): NewReportParams {
  const named = 'level' in given ? levels.find(({ id }) => id === given.level) : undefined;
  return {
    edition: 'edition' in given && typeof given.edition === 'string' ? given.edition : (editions[0]?.id ?? ''),
    format: 'markdown',
    ...('organisation' in given && typeof given.organisation === 'string' && { organisation: given.organisation }),
    ...(named && { level: named.id }),
    ...('year' in given && typeof given.year === 'number' && { year: given.year }),
  };
}

/** One question after the other; undefined as soon as one is turned down. */
async function askParams({ editions, levels }: EditionsResult): Promise<NewReportParams | undefined> {
  const edition = await ask(1, l10n.t('Format of the report'), editions.map(toEditionItem));
  if (edition === undefined) return undefined;
  const organisation = await window.showInputBox({
    title: stepTitle(2),
    prompt: l10n.t('Name of the body that reports, as it stands in the title. Leave it empty to fill it in later.'),
    ignoreFocusOut: true,
  });
  if (organisation === undefined) return undefined;
  const level = await ask(3, l10n.t('Level of the body'), [
    // First: whoever only presses Enter claims nothing.
    { label: l10n.t('Leave open'), value: undefined },
    ...levels.map(toLevelItem),
  ]);
  if (level === undefined) return undefined;
  const year = await askYear(edition.value);
  if (year === undefined) return undefined;
  return {
    edition: edition.value.id,
    format: 'markdown',
    year,
    ...(organisation.trim() !== '' && { organisation: organisation.trim() }),
    ...(level.value && { level: level.value.id }),
  };
}

async function ask<T>(step: number, placeHolder: string, items: Choice<T>[]): Promise<Choice<T> | undefined> {
  return window.showQuickPick(items, { title: stepTitle(step), placeHolder, ignoreFocusOut: true });
}

/** Proposes the last year that is over and that the format is used for. */
async function askYear({ to }: EditionChoice): Promise<number | undefined> {
  const over = new Date().getFullYear() - 1;
  const answer = await window.showInputBox({
    title: stepTitle(4),
    prompt: l10n.t('Year that is reported on'),
    value: String(Math.min(over, to ?? over)),
    ignoreFocusOut: true,
    validateInput: (value) =>
      isYear(value) ? undefined : l10n.t('Type the year with four digits, such as {year}.', { year: over }),
  });
  return answer === undefined ? undefined : Number(answer.trim());
}

function toEditionItem(edition: EditionChoice): Choice<EditionChoice> {
  const { from, to } = edition;
  const description = to === undefined ? l10n.t('from {from} on', { from }) : `${from}–${to}`;
  return { label: inLanguage(edition.name), description, value: edition };
}

function toLevelItem(level: LevelChoice): Choice<LevelChoice | undefined> {
  return { label: inLanguage(level.name), value: level };
}

function inLanguage({ zh, en }: EditionChoice['name']): string {
  return env.language.startsWith('zh') ? zh : en;
}

function stepTitle(step: number): string {
  return l10n.t('New report ({step} of {steps})', { step, steps });
}

function isYear(value: string): boolean {
  return /^(19|20)\d\d$/.test(value.trim());
}
