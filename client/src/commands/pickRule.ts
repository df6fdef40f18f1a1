import { type Diagnostic, l10n, languages, type Uri, window } from 'vscode';

/** Lets the author choose among the rules that report something in the document; undefined where none is chosen. */
export async function pickRule(document: Uri | undefined): Promise<string | undefined> {
  const counts = new Map<string, number>();
  for (const diagnostic of document ? languages.getDiagnostics(document) : []) {
    const rule = ruleOf(diagnostic);
    if (rule !== undefined) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  if (counts.size === 0) {
    throw new Error(
      l10n.t('No rule reports anything in the active editor. Open a report with problems, then run the command again.'),
    );
  }
  const items = [...counts].map(([label, count]) => ({
    label,
    description: count === 1 ? l10n.t('1 problem') : l10n.t('{count} problems', { count }),
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Which rule?') }))?.label;
}

function ruleOf({ source, code }: Diagnostic): string | undefined {
  if (source !== 'nianbao' || code === undefined) return undefined;
  return String(typeof code === 'object' ? code.value : code);
}
