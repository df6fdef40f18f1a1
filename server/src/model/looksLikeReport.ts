// The look at a document's beginning that decides whether the language server starts at all. The client bundles this file
// alone, so it imports nothing: folding tables and editions stay out, and both scripts are spelled out here.

/** How much of a document is looked at, in UTF-16 code units. */
export const lookedAt = 4096;

/** Blanks, tags, and pinyin in brackets: what published reports have between the characters of a word. */
const gaps = /[\s\u00AD\u200B-\u200F\u2060]+|<\/?[a-z][^<>]{0,200}>|[（(][a-zü\u00E0-\u01DC]{1,6}[）)]/giu;

const subject = /政府[信資资][息訊讯]公[开開]|政[务務]公[开開]/u;
const title =
  /年度[报報]告|工作[报報]告|年[报報]|[总總][体體]情[况況]|概述|主[动動]公[开開]|申[请請]公[开開]|公[开開]申[请請]|勾稽[关關]系/u;
const nameWords = ['政府信息公开', '报告'] as const;

/**
 * Whether a document may be an annual report: its name says so, or its beginning speaks of disclosure together with a
 * report's title or headings. Errs on the side of yes: a yes starts the server, whose reader decides.
 *
 * @param text the document's text, or its first `lookedAt` characters
 * @param name the file's base name, or empty where it has none
 */
export function looksLikeReport(text: string, name: string): boolean {
  const named = name.indexOf(nameWords[0]);
  if (named >= 0 && name.includes(nameWords[1], named)) return true;
  const beginning = text.slice(0, lookedAt).replaceAll(gaps, '');
  return subject.test(beginning) && title.test(beginning);
}
