import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from './library.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FolderFileProblem, FolderSettings, IgnoreEntry } from '../../../protocol/folderFile.ts';
import { type Message, say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { toRange } from './convert.ts';

/** A `.nianbao.json` as it was read for a document. */
export interface ReadFolderFile {
  readonly uri: string;
  readonly text: string;
  readonly settings: FolderSettings;
  readonly problems: readonly FolderFileProblem[];
}

const unusedEntry: Text = {
  zh: '这一项没有用上：{file} 里，规则 {rule} 没有在这段文字处报告问题。问题已经改好，或者文字已经改动，请删去这一项。',
  en: 'This entry silences nothing: in {file} the rule {rule} reports no problem at this text. Delete it; the problem is gone or the text has changed.',
};

interface Known {
  readonly text: string;
  readonly problems: readonly FolderFileProblem[];
  /** Entries that silence nothing, by the open document that they are meant for. */
  readonly unused: Map<string, readonly { readonly entry: IgnoreEntry; readonly span: Span }[]>;
  told: string;
}

/** Shows at a `.nianbao.json` itself what cannot be used in it, and which of its entries silence nothing in the documents that are open. */
export class FolderProblems {
  readonly #connection: Connection;
  readonly #say: (message: Message) => string;
  readonly #files = new Map<string, Known>();
  /** The files that were read for a document. */
  readonly #filesOf = new Map<string, readonly ReadFolderFile[]>();

  constructor(connection: Connection, put: (message: Message) => string) {
    this.#connection = connection;
    this.#say = put;
  }

  /** To be called with the files that settings of a document come from. */
  take(document: string, files: readonly ReadFolderFile[]): void {
    this.#filesOf.set(document, files);
    for (const { uri, text, problems } of files) {
      const known = this.#files.get(uri);
      this.#files.set(uri, {
        text,
        problems,
        unused: known?.unused ?? new Map<string, never>(),
        told: known?.told ?? '[]',
      });
      this.#tell(uri);
    }
  }

  /** To be called with the entries that silenced nothing in the document as it is. */
  note(document: string, unused: readonly IgnoreEntry[]): void {
    const files = this.#filesOf.get(document);
    if (!files) return;
    const wanted = new Set(unused);
    for (const { uri, settings } of files) {
      const known = this.#files.get(uri);
      const own = settings.ignore.filter(({ entry }) => wanted.has(entry));
      if (!known || (own.length === 0 && !known.unused.has(document))) continue;
      if (own.length > 0) known.unused.set(document, own);
      else known.unused.delete(document);
      this.#tell(uri);
    }
  }

  /** A closed document is not looked at any more. */
  forget(document: string): void {
    this.note(document, []);
    this.#filesOf.delete(document);
  }

  /** A file that has changed or is gone: what was said of it is not true any more. */
  retract(uri: string): void {
    const known = this.#files.get(uri);
    if (!known) return;
    this.#files.set(uri, { text: '', problems: [], unused: new Map(), told: known.told });
    this.#tell(uri);
  }

  #tell(uri: string): void {
    const known = this.#files.get(uri);
    if (!known) return;
    const document = TextDocument.create(uri, 'json', 0, known.text);
    const show = (span: Span, message: Message, severity: DiagnosticSeverity): Diagnostic => {
      return { range: toRange(document, span), severity, source: 'nianbao', message: this.#say(message) };
    };
    const unused = [...known.unused.values()].flat();
    const diagnostics = [
      ...known.problems.map(({ span, message }) => show(span, message, DiagnosticSeverity.Warning)),
      ...unused.map(({ entry: { rule, file }, span }) =>
        show(span, say(unusedEntry, { rule, file }), DiagnosticSeverity.Information),
      ),
    ];
    const told = JSON.stringify(diagnostics);
    if (told === known.told) return;
    known.told = told;
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}
