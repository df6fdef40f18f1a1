import type { AnalysisOptions, ReportService } from '../service/reportService.ts';
import type { LoadedDocument } from './document.ts';
import type { Failure } from './failure.ts';
import { replaceText } from './writeFile.ts';

/** What `--fix` did to one file. */
export interface FixOutcome {
  /** What the file holds now. */
  readonly text: string;
  readonly applied: number;
  readonly failure?: Failure;
}

/** Applies the safe fixes until none is left and writes the file once, whole or not at all. */
export function fixFile(
  file: string,
  document: LoadedDocument,
  service: ReportService,
  options: AnalysisOptions,
): FixOutcome {
  const { text, format } = document;
  const fixed = service.fixAll({ uri: document.path, version: 1, text, format }, options);
  if (fixed.text === text) return { text, applied: 0 };
  const failure = replaceText(file, document, fixed.text);
  return failure ? { text, applied: 0, failure } : { text: fixed.text, applied: fixed.applied };
}
