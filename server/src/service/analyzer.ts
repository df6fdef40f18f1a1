import { dropIgnored } from '../features/ignored.ts';
import { placeReports } from '../features/placedReport.ts';
import { readDocument, type ReadOptions } from '../model/readDocument.ts';
import type { ProseMemory } from '../model/proseMemory.ts';
import type { ReportDocument } from '../model/report.ts';
import { readSmallEdit } from '../model/smallEdit.ts';
import type { Rule } from '../rules/rule.ts';
import { paragraphText } from '../syntax/tree.ts';
import type { Finding } from '../features/finding.ts';
import type { Kept } from './analysisCache.ts';
import { describeReport } from './description.ts';
import type { Analysis, AnalysisOptions, ReportServiceSetup, SourceDocument } from './reportService.ts';
import { type Guard, type RuleRun, runRules } from './runRules.ts';
import { Silence } from './silence.ts';
import type { SmallReading } from './pieces.ts';
import { cutIntoStretches, listFindings, placeStretches, readEdited, type Stretches } from './stretches.ts';

/** Reads and checks texts of one document under one set of options. */
export interface Analyzer {
  whole(text: string): Kept;
  /** From what was found before an edit; undefined where everything has to be read. */
  edited(text: string, before: Kept | undefined): Kept | undefined;
}

/** @param memory what was read of the words of the version before */
export function createAnalyzer(
  setup: ReportServiceSetup,
  rules: readonly Rule[],
  source: SourceDocument,
  options: AnalysisOptions,
  memory?: ProseMemory,
): Analyzer {
  const { edition, level, organisation } = options;
  const run: RuleRun = { options, rules, guard: guardFor(setup, source) };
  const reading: ReadOptions = { format: source.format, edition, level, organisation, memory };
  const read = (text: string): ReportDocument => readDocument(text, reading);
  const ignore = (text: string, eol: string, found: readonly Finding[]): Judged => {
    const { findings, unused } = dropIgnored(text, eol, found, options.ignore ?? []);
    return { findings, unusedIgnores: unused.filter(({ rule }) => options.rules[rule] !== 'off') };
  };

  const keepWhole = (text: string, document: ReportDocument, found: readonly Finding[]): Kept => {
    const placed = placeReports(document);
    const analysis = {
      document,
      placed,
      reports: document.reports.map(describeReport),
      ...ignore(text, document.eol, found),
    };
    const stretches = cutIntoStretches(document, found);
    return { analysis, stretches, whole: stretches ? undefined : { document, found } };
  };
  const readSmall = (before: ReportDocument, text: string, found: readonly Finding[]): SmallReading | undefined => {
    const edit = rules.some(needsWhole) ? undefined : readSmallEdit(before, text, reading);
    if (!edit) return undefined;
    if (edit.changed !== 'table') memory?.drop(paragraphText(edit.changed.before));
    const { document } = edit;
    return {
      edit,
      check: (reports = document.reports) => runRules(document, run, reports, new Silence(found, edit, reports)),
    };
  };

  return {
    whole: (text) => {
      memory?.turn();
      const document = read(text);
      return keepWhole(text, document, runRules(document, run));
    },

    edited: (text, before) => {
      if (!before || rules.some(needsWhole)) return undefined;
      if (before.whole) {
        const { document, found } = before.whole;
        const small = readSmall(document, text, found);
        return small && keepWhole(text, small.edit.document, small.check());
      }
      if (!before.stretches) return undefined;
      const stretches = readEdited(before.stretches, text, {
        small: readSmall,
        piece: (piece) => {
          const document = read(piece);
          return {
            document,
            check: (reports) => {
              memory?.turn();
              return runRules(document, run, reports);
            },
          };
        },
      });
      if (!stretches) return undefined;
      const found = ignore(text, text.includes('\r\n') ? '\r\n' : '\n', listFindings(stretches));
      const analysis = new CutAnalysis(stretches, found, () => read(text));
      return { analysis, stretches, whole: undefined };
    },
  };
}

type Judged = Pick<Analysis, 'findings' | 'unusedIgnores'>;

/** Of a document that is cut into stretches. A class, since a getter in an object literal gives each such object a shape of its own. */
class CutAnalysis implements Analysis {
  readonly placed: Analysis['placed'];
  readonly reports: Analysis['reports'];
  readonly findings: Analysis['findings'];
  readonly unusedIgnores: Analysis['unusedIgnores'];
  readonly #read: () => ReportDocument;
  #document: ReportDocument | undefined;

  constructor(stretches: Stretches, { findings, unusedIgnores }: Judged, read: () => ReportDocument) {
    this.placed = placeStretches(stretches);
    this.reports = stretches.list.map(({ description }) => description);
    this.findings = findings;
    this.unusedIgnores = unusedIgnores;
    this.#read = read;
  }

  get document(): ReportDocument {
    this.#document ??= this.#read();
    return this.#document;
  }
}

/** Rules of the whole document do, unless they find nothing in it where they find nothing in its parts. */
function needsWhole(rule: Rule): boolean {
  return rule.scope === 'document' && !rule.byPart;
}

/** A rule's mistake costs its own findings in this document, nothing else. */
function guardFor({ logger, failFast }: ReportServiceSetup, { uri, version }: SourceDocument): Guard {
  return (rule, call) => {
    try {
      return call();
    } catch (error) {
      if (failFast) throw error;
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      logger.error(`Rule ${rule} failed on ${uri} (version ${version}): ${stack}`);
      return undefined;
    }
  };
}
