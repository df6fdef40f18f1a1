import type { Connection } from 'vscode-languageserver';
import { type ReportSummary, type StatusParams, statusNotification } from '../../../protocol/messages.ts';
import type { Analysis, ReportService } from '../service/reportService.ts';
import { type Locale, render, say, type Text } from '../text/message.ts';

/** What beside the analysis is to be told, and who else is to hear of it. */
export interface StatusContext {
  /** Which folder's file says what; may be empty. */
  readonly folderSettings: (uri: string) => string;
  /** How many characters a document has where it is so large that what is only drawn rests. */
  readonly largeSize: (uri: string) => number | undefined;
  readonly analyzed: (uri: string, analysis: Analysis) => void;
}

/** In steps: a count that changes with every key would be sent with every key. */
const resting: Text = {
  zh: '大文件（约{characters}个字符）：颜色、表格上方的行、行内的数字已停，检查照常；界限见设置 nianbao.largeDocument',
  en: 'large document (about {characters} characters): colours, lines above tables and numbers within the text rest, checks go on; nianbao.largeDocument sets the limit',
};
const unknownEdition: Text = { zh: '版式不明', en: 'Unknown format' };

/** Tells the client what a document was taken for and how many findings it has, whenever that has changed. */
export class StatusReporter {
  readonly #connection: Connection;
  readonly #service: ReportService;
  readonly #locale: Locale;
  /** What the client was told last, by document. Most edits change neither edition nor counts. */
  readonly #told = new Map<string, string>();

  /** The newest analyses that the client has not been told of. */
  readonly #waiting = new Map<string, Analysis>();
  readonly #defer: (call: () => void) => void;

  readonly #context: StatusContext;

  constructor(
    connection: Connection,
    service: ReportService,
    locale: Locale,
    defer: (call: () => void) => void,
    context: StatusContext,
  ) {
    this.#context = context;
    this.#connection = connection;
    this.#service = service;
    this.#locale = locale;
    this.#defer = defer;
  }

  /** Tells after the answer at hand: nobody waits for a count while typing. */
  report(uri: string, analysis: Analysis): void {
    if (this.#waiting.size === 0) this.#defer(() => this.#tellAll());
    this.#waiting.set(uri, analysis);
  }

  #tellAll(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [uri, analysis] of waiting) this.#tell(uri, analysis);
  }

  #tell(uri: string, analysis: Analysis): void {
    this.#context.analyzed(uri, analysis);
    const report = this.#summarize(uri, analysis);
    const key = JSON.stringify(report);
    if ((this.#told.get(uri) ?? 'null') === key) return;
    this.#told.set(uri, key);
    const params: StatusParams = { uri, report };
    void this.#connection.sendNotification(statusNotification, params);
  }

  forget(uri: string): void {
    this.#told.delete(uri);
    this.#waiting.delete(uri);
  }

  #summarize(uri: string, analysis: Analysis): ReportSummary | null {
    const folderSettings = this.#context.folderSettings(uri);
    const characters = this.#context.largeSize(uri);
    const { reports, counts } = this.#service.describe(analysis);
    const [first] = reports;
    if (!first) return null;
    const { edition, editionReason, year, organisation, level } = first;
    const name = edition?.name ?? unknownEdition;
    return {
      reports: reports.length,
      ...(edition ? { edition: edition.id } : {}),
      editionName: this.#locale === 'en' ? name.en : name.zh,
      reason: render(editionReason, this.#locale),
      ...(folderSettings === '' ? {} : { folderSettings }),
      ...(characters === undefined ? {} : { resting: render(say(resting, { characters }), this.#locale) }),
      ...(year === undefined ? {} : { year }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(level === undefined ? {} : { level }),
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
    };
  }
}
