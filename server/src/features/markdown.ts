import type { Text } from '../text/message.ts';

/** A sentence of ours with values in it, as Markdown: the marks in the sentence count, those in the values are shown. */
export function fillMarkdown(text: Text, language: keyof Text, values: Readonly<Record<string, string>>): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => escapeMarkdown(values[name] ?? ''));
}

/** What is typed in a report is shown as it is, whatever marks it holds. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
}
