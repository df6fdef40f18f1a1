import { editions } from '../../standards/index.ts';
import { initialsOf, phrases } from '../../standards/phrases.ts';
import type { Text } from '../../text/message.ts';
import type { Completer, Completion, CompletionPlace } from './completion.ts';

const texts = {
  cited: { zh: '已引用的发文字号', en: 'document number cited elsewhere' },
  notice: { zh: '格式通知', en: 'notice of the format' },
} satisfies Record<string, Text>;

/** Document numbers of offices: 国办公开办函〔2021〕30号. The words before the bracket are bounded, so a long line costs no more. */
const documentNumber = /[\p{sc=Han}]{2,12}〔(?:19|20)\d{2}〕\d{1,4}号/gu;

/** Words that stand before a document number and are no part of it. 和 is the name of counties too. */
const lead = /^(?:按照|按|见|根据|依据|依照|参照|印发|转发|下发|以及|的|及|与|以|经|和(?![县政平田]))+/u;

/** Characters of other documents that are looked through, all together. */
const mostOthers = 2_000_000;
const mostNumbers = 50;

/** Fixed phrases of the norms and document numbers. Nothing for what is not begun: a list of everything is no help. */
export const completeWords: Completer = (place) => {
  if (place.before.trimStart().startsWith('|')) return [];
  return [...listPhrases(place), ...listNumbers(place)];
};

function listPhrases({ before, offset, placed }: CompletionPlace): readonly Completion[] {
  const year = placed.report.year;
  return phrases.flatMap(({ text, source }) => {
    const words = year === undefined ? text : text.replaceAll('{year}', String(year));
    const begun = begunOf(before, words);
    if (begun === undefined || words.includes('{year}')) return [];
    return [
      {
        kind: 'phrase' as const,
        label: words,
        detail: source,
        documentation: '',
        filter: `${initialsOf(words)} ${words}`,
        span: { start: offset - begun.length, end: offset },
        newText: words,
      },
    ];
  });
}

function listNumbers(place: CompletionPlace): readonly Completion[] {
  const { before, offset, language } = place;
  const typed = /[\p{sc=Han}]{0,12}〔?$/u.exec(before)?.[0] ?? '';
  if (typed.length < 2) return [];
  return [...findNumbers(place)].flatMap(([number, detail]) => {
    const begun = begunOf(typed, number);
    if (begun === undefined || begun.length < 2) return [];
    return [
      {
        kind: 'document-number' as const,
        label: number,
        detail: detail[language],
        documentation: '',
        filter: `${initialsOf(number)} ${number}`,
        span: { start: offset - begun.length, end: offset },
        newText: number,
      },
    ];
  });
}

function findNumbers({ text, others }: CompletionPlace): ReadonlyMap<string, Text> {
  const found = new Map<string, Text>(editions.map(({ notice }) => [notice.number, texts.notice]));
  let left = mostOthers;
  for (const each of [text, ...others()]) {
    if (left <= 0) break;
    for (const [cited] of each.slice(0, left).matchAll(documentNumber)) {
      if (found.size >= mostNumbers) return found;
      const number = cited.replace(lead, '');
      if (!found.has(number)) found.set(number, texts.cited);
    }
    left -= each.length;
  }
  return found;
}

/** The longest end of the line that the words begin with, or the letters of their Pinyin typed so far; undefined where there is neither. */
function begunOf(before: string, words: string): string | undefined {
  for (let length = Math.min(words.length - 1, before.length); length > 0; length--) {
    const end = before.slice(before.length - length);
    if (words.startsWith(end)) return end;
  }
  const letters = /(?<![a-z])[a-z]{2,}$/.exec(before)?.[0];
  return letters !== undefined && initialsOf(words).startsWith(letters) ? letters : undefined;
}
