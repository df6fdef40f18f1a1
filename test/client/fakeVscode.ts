// As much of the `vscode` module as the client uses, with everything it shows or writes kept for the tests to read.

type Listener<T> = (value: T) => unknown;

export class EventEmitter<T> {
  readonly #listeners = new Set<Listener<T>>();
  readonly event = (listener: Listener<T>): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => void this.#listeners.delete(listener));
  };
  get size(): number {
    return this.#listeners.size;
  }
  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export class Disposable {
  static from(...items: readonly Disposable[]): Disposable {
    return new Disposable(() => {
      for (const item of items) item.dispose();
    });
  }
  readonly #run: () => void;
  constructor(run: () => void) {
    this.#run = run;
  }
  dispose(): void {
    this.#run();
  }
}

export class CancellationTokenSource {
  readonly token = { isCancellationRequested: false };
  cancel(): void {
    this.token.isCancellationRequested = true;
  }
  dispose(): void {
    this.cancel();
  }
}

export class Range {
  readonly all: readonly number[];
  constructor(
    readonly start: number,
    readonly end: number,
    ...others: readonly number[]
  ) {
    this.all = [start, end, ...others];
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

/** As an editor has it: two places, the second one with the cursor. */
export class Selection {
  constructor(
    readonly anchor: unknown,
    readonly active: unknown,
  ) {}
}

/** What newer editors have for pasting; whether they do is told by `languages.registerDocumentPasteEditProvider`. */
export class DocumentDropOrPasteEditKind {
  static readonly Empty = new DocumentDropOrPasteEditKind('');
  static readonly Text = new DocumentDropOrPasteEditKind('text');
  constructor(readonly value: string) {}
  append(...parts: readonly string[]): DocumentDropOrPasteEditKind {
    return new DocumentDropOrPasteEditKind([this.value, ...parts].filter((part) => part !== '').join('.'));
  }
}

export class DocumentPasteEdit {
  constructor(
    readonly insertText: string,
    readonly title: string,
    readonly kind: DocumentDropOrPasteEditKind,
  ) {}
}

/** Keeps what is to be replaced, as it is told. */
export class WorkspaceEdit {
  readonly replaced: { readonly range: readonly number[]; readonly newText: string; readonly metadata: unknown }[] = [];
  replace(_uri: Uri, range: Range, newText: string, metadata?: unknown): void {
    this.replaced.push({ range: range.all, newText, metadata });
  }
}

export class Uri {
  static parse(text: string): Uri {
    return new Uri(text);
  }
  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri([base.text, ...parts].join('/'));
  }
  constructor(readonly text: string) {}
  get scheme(): string {
    return /^[\w-]+(?=:)/u.exec(this.text)?.[0] ?? 'file';
  }
  with({ path }: { readonly path: string }): Uri {
    return new Uri(this.text.slice(0, this.text.length - this.path.length) + path);
  }
  get path(): string {
    return this.text.replace(/^[\w-]+:(?:\/\/[^/]*)?/u, '');
  }
  toString(): string {
    return this.text;
  }
}

export interface FakeDocument {
  readonly uri: Uri;
  readonly languageId: string;
  version: number;
  text: string;
  /** The most that was ever read of it at once. */
  read: number;
  positionAt(offset: number): number;
  getText(range?: Range): string;
  save(): Promise<boolean>;
}

/** Positions are offsets here: the client only hands them on. */
export function makeDocument(text: string, { uri = 'file:///w/a.md', languageId = 'markdown' } = {}): FakeDocument {
  return {
    uri: new Uri(uri),
    languageId,
    version: 1,
    text,
    read: 0,
    positionAt: (offset) => offset,
    save: () => Promise.resolve(true),
    getText({ start, end } = new Range(0, text.length)) {
      const part = this.text.slice(start, end);
      this.read = Math.max(this.read, part.length);
      return part;
    },
  };
}

export interface StatusItem {
  name?: string;
  text?: string;
  detail?: string;
  busy?: boolean;
  severity?: number;
  command?: { readonly command: string };
  disposed?: boolean;
  dispose(): void;
}

/** What the client did. Made anew by `reset`. */
export const seen = {
  errors: [] as string[],
  informed: [] as string[],
  warned: [] as string[],
  applied: [] as { readonly edit: WorkspaceEdit; readonly metadata: unknown }[],
  executed: [] as unknown[][],
  registered: new Map<string, (...args: unknown[]) => unknown>(),
  updates: [] as unknown[][],
  opened: [] as { readonly language: string; readonly content: string }[],
  items: [] as StatusItem[],
  /** What was offered, a list for each question. */
  offered: [] as (readonly string[])[],
  /** Answers for the questions to come; undefined turns one down. */
  answers: [] as (string | undefined)[],
};

/** What the editor holds. Made anew by `reset`. */
export const state = {
  settings: {} as { workspaceFolderValue?: object; globalValue?: object },
  updateError: undefined as Error | undefined,
  folder: undefined as { readonly name: string; readonly uri?: Uri } | undefined,
  diagnostics: [] as { readonly source: string; readonly code: unknown }[],
  files: new Set<string>(),
  /** What is in the files that are read or written. */
  contents: new Map<string, string>(),
  /** What a search through the workspace finds. */
  found: [] as Uri[],
  /** What is chosen in the dialog of files. */
  chosenFile: undefined as Uri | undefined,
  /** What happens while a list to choose from is open. */
  whilePicking: undefined as (() => void) | undefined,
  failingCommands: new Set<string>(),
  /** What an edit comes to: false is one that was turned down in its preview. */
  applies: true,
  /** Settings by their name without `nianbao.`. */
  values: {} as Readonly<Record<string, unknown>>,
  /** What is in the folders that are listed. */
  folders: new Map<string, [string, number][]>(),
  /** What is on the clipboard. */
  clipboard: '',
};

export function reset(): void {
  Object.assign(seen, {
    errors: [],
    informed: [],
    warned: [],
    applied: [],
    executed: [],
    updates: [],
    opened: [],
    items: [],
    offered: [],
    answers: [],
  });
  seen.registered.clear();
  Object.assign(state, {
    settings: {},
    updateError: undefined,
    folder: undefined,
    diagnostics: [],
    files: new Set(),
    contents: new Map(),
    found: [],
    chosenFile: undefined,
    whilePicking: undefined,
    applies: true,
    values: {},
    clipboard: '',
    folders: new Map(),
  });
  state.failingCommands.clear();
  workspace.textDocuments = [];
  workspace.workspaceFolders = undefined;
  window.activeTextEditor = undefined;
}

export const didOpen = new EventEmitter<FakeDocument>();
export const didClose = new EventEmitter<FakeDocument>();
export const didChange = new EventEmitter<{
  readonly document: FakeDocument;
  readonly contentChanges: readonly { readonly rangeOffset: number; readonly range?: object; readonly text?: string }[];
}>();
export const didSave = new EventEmitter<FakeDocument>();
export const didChangeConfiguration = new EventEmitter<{ affectsConfiguration(section: string): boolean }>();
export const didChangeEditor = new EventEmitter<undefined>();

export const didCreateFile = new EventEmitter<Uri>();
export const didChangeFolders = new EventEmitter<undefined>();

export const workspace = {
  createFileSystemWatcher: () => ({
    onDidCreate: didCreateFile.event,
    onDidDelete: new EventEmitter<Uri>().event,
    dispose: () => undefined,
  }),
  textDocuments: [] as FakeDocument[],
  workspaceFolders: undefined as readonly { readonly uri: Uri }[] | undefined,
  onDidChangeWorkspaceFolders: didChangeFolders.event,
  onDidOpenTextDocument: didOpen.event,
  onDidCloseTextDocument: didClose.event,
  onDidChangeTextDocument: didChange.event,
  onDidSaveTextDocument: didSave.event,
  onDidChangeConfiguration: didChangeConfiguration.event,
  getWorkspaceFolder: () => state.folder,
  findFiles: () => Promise.resolve(state.found),
  asRelativePath: (uri: Uri) => uri.path.replace('/w/', ''),
  getConfiguration: (section: string) => ({
    get: (key: string) => state.values[key],
    inspect: () => state.settings,
    update: (key: string, value: unknown, target: unknown): Promise<void> => {
      if (state.updateError) return Promise.reject(state.updateError);
      seen.updates.push([`${section}.${key}`, value, target]);
      return Promise.resolve();
    },
  }),
  applyEdit: (edit: WorkspaceEdit, metadata?: unknown) => {
    seen.applied.push({ edit, metadata });
    return Promise.resolve(state.applies);
  },
  openTextDocument: (options: { language: string; content: string } | Uri) => {
    if (options instanceof Uri) {
      const text = state.contents.get(options.text) ?? '';
      return Promise.resolve(makeDocument(text, { uri: options.text }));
    }
    seen.opened.push(options);
    return Promise.resolve(makeDocument(options.content));
  },
  fs: {
    stat: (uri: Uri) => {
      const text = state.contents.get(uri.toString());
      if (text !== undefined) return Promise.resolve({ type: text === '(link)' ? 65 : 1, size: text.length });
      return state.files.has(uri.toString()) ? Promise.resolve({}) : Promise.reject(new Error('not found'));
    },
    readDirectory: (uri: Uri) => Promise.resolve(state.folders.get(uri.toString()) ?? []),
    readFile: (uri: Uri) => Promise.resolve(new TextEncoder().encode(state.contents.get(uri.toString()))),
    writeFile: (uri: Uri, content: Uint8Array) => {
      state.contents.set(uri.toString(), new TextDecoder().decode(content));
      return Promise.resolve();
    },
  },
};

interface Item {
  readonly label: string;
}

export const QuickPickItemKind = { Separator: -1, Default: 0 };
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 };

export const log = {
  lines: [] as string[],
  info: (line: string) => void log.lines.push(line),
  debug: (line: string) => void log.lines.push(line),
  warn: (line: string) => void log.lines.push(line),
  error: (line: string) => void log.lines.push(line),
  show: () => void log.lines.push('shown'),
  dispose: () => undefined,
};

export const didChangeSelection = new EventEmitter<{ readonly textEditor: { readonly document: FakeDocument } }>();

/** An editor; most of what is tested asks for its document only. */
export interface FakeEditor {
  readonly document: FakeDocument;
  selection?: unknown;
  selections?: readonly unknown[];
  revealRange?(): void;
  edit?(change: (edit: { replace(range: unknown, text: string): void }) => void): Promise<boolean>;
}

/** Views are hidden: what is drawn in them is for the tests in a real VS Code to see. */
const hiddenView = {
  visible: false,
  selection: [],
  onDidChangeVisibility: new EventEmitter<undefined>().event,
  dispose: () => undefined,
};

export const window = {
  createTreeView: () => hiddenView,
  registerWebviewPanelSerializer: () => new Disposable(() => undefined),
  onDidChangeTextEditorSelection: didChangeSelection.event,
  activeTextEditor: undefined as FakeEditor | undefined,
  visibleTextEditors: [],
  setStatusBarMessage: (message: string) => void seen.informed.push(message),
  onDidChangeActiveTextEditor: didChangeEditor.event,
  createOutputChannel: () => log,
  showErrorMessage: (message: string, ...choices: readonly string[]) => {
    seen.errors.push(message);
    return Promise.resolve(choices[0]);
  },
  showInformationMessage: (message: string, ...choices: readonly string[]) => {
    seen.informed.push(message);
    return Promise.resolve(choices[0]);
  },
  showWarningMessage: (message: string, ...choices: readonly string[]) => {
    seen.warned.push(message);
    return Promise.resolve(choices[0]);
  },
  showTextDocument: (document: unknown) => Promise.resolve({ document, revealRange: () => undefined }),
  /** Every item is passed on the way to the one that is chosen. */
  showQuickPick: (
    items: readonly Item[],
    options: { readonly onDidSelectItem?: (item: Item) => void } = {},
    token?: { readonly isCancellationRequested: boolean },
  ) => {
    state.whilePicking?.();
    const wanted = seen.answers.shift();
    seen.offered.push(items.map(({ label }) => label));
    for (const item of items) options.onDidSelectItem?.(item);
    return Promise.resolve(token?.isCancellationRequested ? undefined : items.find(({ label }) => label === wanted));
  },
  showOpenDialog: () => Promise.resolve(state.chosenFile && [state.chosenFile]),
  showInputBox: (options: {
    readonly value?: string;
    readonly validateInput?: (value: string) => string | undefined;
  }) => {
    const answer = seen.answers.shift();
    if (answer === '(proposed)') return Promise.resolve(options.value);
    return Promise.resolve(answer === undefined || options.validateInput?.(answer) ? undefined : answer);
  },
};

export const commands = {
  registerCommand: (command: string, run: (...args: unknown[]) => unknown) => {
    seen.registered.set(command, run);
    return new Disposable(() => void seen.registered.delete(command));
  },
  executeCommand: (...args: unknown[]) => {
    seen.executed.push(args);
    return state.failingCommands.has(String(args[0]))
      ? Promise.reject(new Error('no such command'))
      : Promise.resolve();
  },
};

export const languages = {
  getDiagnostics: () => state.diagnostics,
  createLanguageStatusItem: (): StatusItem => {
    const item: StatusItem = {
      dispose: () => {
        item.disposed = true;
      },
    };
    seen.items.push(item);
    return item;
  },
};

export const l10n = {
  t: (text: string, values: Readonly<Record<string, unknown>> = {}) =>
    text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => (name in values ? String(values[name]) : whole)),
};

export const env = { language: 'en', clipboard: { readText: () => Promise.resolve(state.clipboard) } };
export const ConfigurationTarget = { Global: 'global', WorkspaceFolder: 'folder' };
export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 };

export const FileType = { File: 1, Directory: 2, SymbolicLink: 64 };
export const ViewColumn = { Active: -1, Beside: -2, One: 1 };
