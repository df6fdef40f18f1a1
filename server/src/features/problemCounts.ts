import type { Severity } from '../rules/rule.ts';
import type { Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { countWhile } from '../text/countWhile.ts';

export type ProblemCounts = Readonly<Record<Severity, number>>;

const texts = {
  error: { zh: '{count} 个错误', en: '{count} errors' },
  oneError: { zh: '1 个错误', en: '1 error' },
  warning: { zh: '{count} 个警告', en: '{count} warnings' },
  oneWarning: { zh: '1 个警告', en: '1 warning' },
  info: { zh: '{count} 条提示', en: '{count} for information' },
} satisfies Record<string, Text>;

/** Counts findings that begin in a stretch of the text. `findings` stand in the order of their positions; each look-up is a binary search. */
export function countProblems(findings: readonly Finding[], { start, end }: Span): ProblemCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  const first = countWhile(findings, ({ span }) => span.start < start);
  const last = countWhile(findings, ({ span }) => span.start < end);
  for (const { severity } of findings.slice(first, last)) counts[severity]++;
  return counts;
}

/** `2 个错误 · 1 个警告`; empty where there is nothing. Information is said only where nothing else is. */
export function sayCounts({ error, warning, info }: ProblemCounts, language: keyof Text): string {
  const say = (count: number, one: Text, many: Text): readonly string[] =>
    count === 0 ? [] : [count === 1 ? one[language] : many[language].replace('{count}', String(count))];
  const serious = [...say(error, texts.oneError, texts.error), ...say(warning, texts.oneWarning, texts.warning)];
  return (serious.length > 0 ? serious : say(info, texts.info, texts.info)).join(' · ');
}

export const noProblems: ProblemCounts = Object.freeze({ error: 0, warning: 0, info: 0 });
