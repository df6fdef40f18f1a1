import type { EditionsResult, NewReportParams } from '../../../protocol/messages.ts';
import { levelNames, levelTexts } from '../../../protocol/settings.ts';
import { editions } from '../standards/index.ts';
import { draftReport } from '../writing/draft.ts';

/** What a new report can be: editions with the years they are for, levels of bodies. */
export function listEditions(): EditionsResult {
  return {
    editions: editions.map(({ id, name, years: { from, to } }) => ({
      id,
      name,
      from,
      ...(to === undefined ? {} : { to }),
    })),
    levels: levelNames.map((id) => ({ id, name: levelTexts[id] })),
  };
}

/** The text of a new report, lines ended by `\n`; an edition that no report is written in any more gives way to the newest. */
export function writeNewReport({ edition, organisation, level, year, format }: NewReportParams): string {
  const chosen = editions.find(({ id }) => id === edition) ?? editions[0];
  return draftReport(chosen, { organisation, level, year, format });
}
