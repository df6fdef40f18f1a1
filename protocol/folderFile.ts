import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type Message, say, type Text } from '../server/src/text/message.ts';
import type { Span } from '../server/src/text/span.ts';
import { folderFileTexts as texts } from './folderFileTexts.ts';
import { editionNames, levelNames, ruleLevels } from './settings.ts';

/** The file that holds the settings of a folder and of the folders in it. */
export const folderFileName = '.nianbao.json';

/** In characters; a hand-written file has a few hundred. Readers may refuse a file of more bytes before they read it. */
export const largestFolderFile = 262_144;
const deepest = 16;
const mostEntries = 500;
const longestText = 2000;

/** A problem that is not to be reported: of this rule, in this file, at this text. */
export interface IgnoreEntry {
  readonly rule: string;
  /** Path from the folder of `.nianbao.json`, with `/`. */
  readonly file: string;
  /** As typed in the report, lines ended by `\n`; what begins in its last line is silenced. */
  readonly text: string;
  readonly reason: string;
}

/** What a folder's file says. A key that is not there says nothing; `auto`, `default` and an empty text undo what a folder above says. */
export interface FolderSettings {
  readonly edition?: (typeof editionNames)[number];
  readonly level?: (typeof levelNames)[number] | 'auto';
  readonly organisation?: string;
  readonly rules: ReadonlyMap<string, (typeof ruleLevels)[number]>;
  readonly ignore: readonly { readonly entry: IgnoreEntry; readonly span: Span }[];
}

/** What cannot be used in it, where (offsets in its text), and what to write instead. */
export interface FolderFileProblem {
  readonly span: Span;
  readonly message: Message;
}

export interface ParsedFolderFile {
  readonly settings: FolderSettings;
  readonly problems: readonly FolderFileProblem[];
}

const nothing: FolderSettings = Object.freeze({ rules: new Map<string, never>(), ignore: [] });
const ignoreKeys = ['rule', 'file', 'text', 'reason'] as const;

/**
 * Reads the text of a `.nianbao.json`, comments and trailing commas allowed. Never throws and takes linear time, whatever it is given: a
 * text that is no JSON, too long or too deeply nested says nothing and has one problem; a key or value that cannot be used is left out and
 * has one.
 *
 * @param rules ids of the rules that there are
 */
export function parseFolderFile(text: string, rules: readonly string[]): ParsedFolderFile {
  const start = { start: 0, end: Math.min(1, text.length) };
  if (text.length > largestFolderFile)
    return refuse(start, texts.large, { size: text.length, most: largestFolderFile });
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return refuse({ start: tooDeep, end: tooDeep + 1 }, texts.deep, { most: deepest });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [{ offset, length } = { offset: 0, length: start.end }] = errors;
  if (!root || errors.length > 0) return refuse({ start: offset, end: offset + Math.max(length, 1) }, texts.syntax);
  return new FolderFileReader(rules).read(root);
}

/** A file of which nothing is used. */
function refuse(span: Span, said: Text, values: Message['values'] = {}): ParsedFolderFile {
  return { settings: nothing, problems: [{ span, message: say(said, values) }] };
}

/** The parser calls itself for each bracket: what would exhaust it is found beforehand. Undefined where nothing would. */
export function findTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    // A bracket in a string or a comment does not begin a token.
    const mark = text[scanner.getTokenOffset()];
    if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    if (depth > deepest) return scanner.getTokenOffset();
  }
  return undefined;
}

/** Values are taken from the nodes one by one: an object made of a file may have a prototype of the file's choice. */
class FolderFileReader {
  readonly #rules: ReadonlySet<string>;
  readonly #problems: FolderFileProblem[] = [];

  constructor(rules: readonly string[]) {
    this.#rules = new Set(rules);
  }

  read(root: Node): ParsedFolderFile {
    const keys = this.#entries(root, 'JSON', '{ "edition": "2021" }', ['$schema', ...folderKeys]);
    const edition = this.#choose(keys.get('edition'), 'edition', editionNames);
    const level = this.#choose(keys.get('level'), 'level', ['auto', ...levelNames] as const);
    const organisation = this.#readText(keys.get('organisation'), 'organisation');
    const settings: FolderSettings = {
      ...(edition === undefined ? {} : { edition }),
      ...(level === undefined ? {} : { level }),
      ...(organisation === undefined ? {} : { organisation: organisation.trim() }),
      rules: this.#readRules(keys.get('rules')),
      ignore: this.#readIgnore(keys.get('ignore')),
    };
    return { settings, problems: this.#problems };
  }

  #readRules(node: Node | undefined): FolderSettings['rules'] {
    const read = new Map<string, (typeof ruleLevels)[number]>();
    if (!node) return read;
    for (const [rule, value] of this.#entries(node, 'rules', '{ "table-total": "warning" }')) {
      if (!this.#rules.has(rule)) {
        this.#report(value.parent?.children?.[0] ?? value, texts.rule, { rule: cut(rule) });
        continue;
      }
      const level = this.#choose(value, `rules.${rule}`, ruleLevels);
      if (level !== undefined) read.set(rule, level);
    }
    return read;
  }

  #readIgnore(node: Node | undefined): FolderSettings['ignore'] {
    if (!node) return [];
    if (node.type !== 'array') {
      const expected = '[{ "rule": "wording", "file": "a.txt", "text": "…", "reason": "…" }]';
      this.#report(node, texts.list, { key: 'ignore', expected });
      return [];
    }
    const { children = [] } = node;
    const beyond = children[mostEntries];
    if (beyond) this.#report(beyond, texts.many, { size: children.length, most: mostEntries });
    return children.slice(0, mostEntries).flatMap((child) => {
      const entry = this.#readEntry(child);
      return entry ? [{ entry, span: spanOf(child) }] : [];
    });
  }

  #readEntry(node: Node): IgnoreEntry | undefined {
    const before = this.#problems.length;
    const keys = this.#entries(node, 'ignore', '{ "rule": …, "file": …, "text": …, "reason": … }', ignoreKeys);
    if (this.#problems.length > before) return undefined;
    const [rule, file, text, reason] = ignoreKeys.map((key) => this.#readText(keys.get(key), `ignore.${key}`)?.trim());
    if (this.#problems.length > before) return undefined;
    const missing = ignoreKeys.find((_, index) => ![rule, file, text, reason][index]);
    if (missing !== undefined || !rule || !file || !text || !reason) {
      this.#report(node, texts.missing, { key: missing ?? '' });
      return undefined;
    }
    if (!this.#rules.has(rule)) {
      this.#report(keys.get('rule') ?? node, texts.rule, { rule: cut(rule) });
      return undefined;
    }
    if (text.length > longestText) {
      this.#report(keys.get('text') ?? node, texts.long, { key: 'text', size: text.length, most: longestText });
      return undefined;
    }
    return { rule, file: normalizePath(file), text: text.replaceAll('\r\n', '\n'), reason };
  }

  /** Keys with their values' nodes; of a key that is written twice the later. */
  #entries(node: Node, key: string, expected: string, known?: readonly string[]): ReadonlyMap<string, Node> {
    const entries = new Map<string, Node>();
    if (node.type !== 'object') {
      this.#report(node, texts.object, { key, expected });
      return entries;
    }
    const { children = [] } = node;
    for (const { children: [name, value] = [] } of children) {
      const written: unknown = name?.value;
      if (!name || !value || typeof written !== 'string') continue;
      if (known && !known.includes(written)) {
        this.#report(name, texts.key, {
          key: cut(written),
          expected: known.filter((each) => each !== '$schema').join(', '),
        });
        continue;
      }
      if (entries.has(written)) this.#report(name, texts.twice, { key: cut(written) });
      entries.set(written, value);
    }
    return entries;
  }

  #choose<T extends string>(node: Node | undefined, key: string, choices: readonly T[]): T | undefined {
    if (!node) return undefined;
    const choice = choices.find((each) => each === node.value);
    if (choice === undefined) {
      const expected = choices.map((each) => `"${each}"`).join(', ');
      this.#report(node, texts.choice, { key, value: show(node), expected });
    }
    return choice;
  }

  #readText(node: Node | undefined, key: string): string | undefined {
    if (!node) return undefined;
    const value: unknown = node.value;
    if (typeof value === 'string') return value;
    this.#report(node, texts.text, { key, value: show(node) });
    return undefined;
  }

  #report(node: Node, said: Text, values: Message['values']): void {
    this.#problems.push({ span: spanOf(node), message: say(said, values) });
  }
}

/** The keys a file may hold, `$schema` aside. */
export const folderKeys = ['edition', 'level', 'organisation', 'rules', 'ignore'] as const;

/** A path as it is compared: `/` between names, characters composed, nothing before the first name. */
export function normalizePath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '')
    .normalize('NFC');
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

function show(node: Node): string {
  const value: unknown = node.value;
  if (node.type === 'object') return '{…}';
  return node.type === 'array' ? '[…]' : cut(JSON.stringify(value) ?? node.type);
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
