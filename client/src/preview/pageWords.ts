import { l10n } from 'vscode';
import type { Words } from '../../webview/words.ts';

/** The page's own words; it fills in what stands in braces. */
export function pageWords(): Words {
  return {
    copyMarkdown: l10n.t('Copy as Markdown'),
    copyCsv: l10n.t('Copy as CSV'),
    savePage: l10n.t('Save as HTML'),
    saveSvg: l10n.t('Save as SVG'),
    savePng: l10n.t('Save as PNG'),
    goTo: l10n.t('Show in the editor'),
    missing: l10n.t('missing: {names}'),
    errors: l10n.t('Errors: {count}'),
    warnings: l10n.t('Warnings: {count}'),
    infos: l10n.t('For information: {count}'),
    noProblem: l10n.t('No problem'),
    notHolding: l10n.t('Relations that do not hold: {count}'),
    balance: l10n.t('Applications received and completed'),
    columnBalance: l10n.t('Column “{name}”'),
    checks: l10n.t('Relations between the numbers'),
    failingOnly: l10n.t('Only those that do not hold'),
    claims: l10n.t('Numbers in the text'),
    name: l10n.t('Item'),
    count: l10n.t('Number'),
    share: l10n.t('Share'),
    lastYear: l10n.t('Last year'),
    change: l10n.t('Change'),
    leftSide: l10n.t('Left side'),
    rightSide: l10n.t('Right side'),
    difference: l10n.t('difference {difference}'),
    relation: l10n.t('Relation'),
    total: l10n.t('Total'),
    empty: l10n.t('This document is not an annual report.'),
    loading: l10n.t('Reading the report…'),
    nothingFails: l10n.t('Every relation holds.'),
    reportOf: l10n.t('Report {number} of {count} in this document; the one the cursor is in is shown.'),
    verdict: l10n.t('Result'),
  };
}
