import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import type { OutlineEntry } from '../../../protocol/messages.ts';

/** An entry with what the tree needs to find its way: its document and what it stands in. */
export interface OutlineItem {
  readonly entry: OutlineEntry;
  readonly uri: Uri;
  readonly parent: OutlineItem | undefined;
  readonly children: readonly OutlineItem[];
}

const colors = {
  error: 'problemsErrorIcon.foreground',
  warning: 'problemsWarningIcon.foreground',
  info: 'problemsInfoIcon.foreground',
} as const;

/** The statutory outline of one document, as the server drew it. It knows no report: words and states are the server's. */
export class OutlineTree implements TreeDataProvider<OutlineItem>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #roots: readonly OutlineItem[] = [];
  #drawn = '';

  /** Draws another outline; nothing where it is the same. */
  show(uri: Uri, reports: readonly OutlineEntry[]): void {
    const drawn = `${uri.toString()}\n${JSON.stringify(reports)}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#roots = reports.map((entry) => toItem(entry, uri, undefined));
    this.#changed.fire(undefined);
  }

  clear(): void {
    if (this.#drawn === '') return;
    this.#drawn = '';
    this.#roots = [];
    this.#changed.fire(undefined);
  }

  get roots(): readonly OutlineItem[] {
    return this.#roots;
  }

  getChildren(item?: OutlineItem): OutlineItem[] {
    // One report is what a document usually is: its parts stand at the top.
    if (item) return [...item.children];
    return [...(this.#roots.length === 1 ? (this.#roots[0]?.children ?? []) : this.#roots)];
  }

  getParent({ parent }: OutlineItem): OutlineItem | undefined {
    return this.#roots.length === 1 && parent === this.#roots[0] ? undefined : parent;
  }

  getTreeItem({ entry, uri, children }: OutlineItem): TreeItem {
    const item = new TreeItem(
      entry.label,
      children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded,
    );
    item.id = `${uri.toString()}#${entry.id}`;
    item.description = entry.detail;
    item.tooltip = [entry.label, entry.detail, entry.tooltip].filter((line) => line !== '').join('\n');
    item.iconPath = iconOf(entry);
    item.contextValue = entry.insertable ? 'missing' : entry.kind;
    item.accessibilityInformation = { label: [entry.label, entry.detail].filter((part) => part !== '').join(', ') };
    item.command = {
      command: entry.insertable ? 'nianbao.outline.insert' : 'nianbao.outline.goTo',
      title: entry.insertable ? l10n.t('Insert') : l10n.t('Go to'),
      arguments: [{ entry, uri }],
    };
    return item;
  }

  /** The innermost entry that stands on a line. */
  findAt(line: number): OutlineItem | undefined {
    let found: OutlineItem | undefined;
    let level = this.#roots;
    for (;;) {
      const next = level.find(
        ({ entry: { range } }) => range !== null && range.start.line <= line && line <= range.end.line,
      );
      if (!next) return this.#roots.length === 1 && found === this.#roots[0] ? undefined : found;
      found = next;
      level = next.children;
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function toItem(entry: OutlineEntry, uri: Uri, parent: OutlineItem | undefined): OutlineItem {
  const children: OutlineItem[] = [];
  const item: OutlineItem = { entry, uri, parent, children };
  for (const child of entry.children) children.push(toItem(child, uri, item));
  return item;
}

/** What is wrong shows by shape as well as by colour. */
function iconOf({ state, severity, kind }: OutlineEntry): ThemeIcon {
  if (state === 'missing') return new ThemeIcon('add', new ThemeColor(colors.error));
  if (state === 'misplaced') return new ThemeIcon('arrow-swap', new ThemeColor(colors.error));
  if (state === 'empty') return new ThemeIcon('circle-large-outline', new ThemeColor(colors.warning));
  if (severity === 'error' || severity === 'warning') return new ThemeIcon(severity, new ThemeColor(colors[severity]));
  if (kind === 'residue') return new ThemeIcon('trash', new ThemeColor(colors.info));
  if (kind === 'table') return new ThemeIcon('table');
  return kind === 'report' ? new ThemeIcon('file') : new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
}
