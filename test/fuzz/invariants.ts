import type { Buffer } from 'node:buffer';
import { decode, isFailure } from '../../server/src/cli/decode.ts';
import { encode } from '../../server/src/cli/encode.ts';
import type { Finding } from '../../server/src/features/finding.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { type Analysis, createReportService, type SourceDocument } from '../../server/src/service/reportService.ts';
import type { Edit } from '../../server/src/rules/rule.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { type Message, render } from '../../server/src/text/message.ts';
import { checkAllSpans, hold } from '../model/walk.ts';
import type { Random } from '../reports/random.ts';
import { defaults } from '../service/probe.ts';
import { checkConversions } from './conversions.ts';
import { checkFeatures } from './features.ts';
import { applyEdits, checkEdits, checkPlace } from './places.ts';
import { tellAll } from '../service/tell.ts';

/** How much of what is true of every text is asked of one: each fix costs an analysis, each conversion several. */
export interface Effort {
  readonly fixes: number;
  readonly conversions: boolean;
  readonly edits: number;
}

const silent = { error: () => undefined, warn: () => undefined };
const createService = () => createReportService({ logger: silent, failFast: true });

/** What holds of every text whatsoever. Throws where something does not. */
export function checkText(text: string, format: DocumentFormat, random: Random, effort: Effort): void {
  checkAllSpans(readDocument(text, { format }));
  const service = createService();
  const source: SourceDocument = { uri: 'memory:/a', version: 1, text, format };
  const analysis = service.analyze(source, defaults);
  checkFindings(analysis, text);
  checkFixes(analysis, source, random, effort.fixes);
  checkFixAll(source);
  checkFeatures(service, source, analysis, random);
  if (effort.conversions) checkConversions(text, format);
  if (effort.edits > 0) checkEditing(source, random, effort.edits);
}

/** Bytes become text or a reason; what became text undamaged becomes the same bytes again. */
export function checkBytes(bytes: Buffer): string | undefined {
  const decoded = decode(bytes);
  if (isFailure(decoded)) {
    checkMessage(decoded.message);
    return undefined;
  }
  const { text, encoding, damaged } = decoded;
  const again = encode(text, encoding);
  hold(damaged || again !== undefined || text.includes('\uFFFD'), 'what was decoded whole can be written');
  // GB18030 has two spellings of a few characters; what is written reads as the same text.
  if (!damaged && again && !again.equals(bytes)) {
    const read = decode(again);
    hold(!isFailure(read) && read.text === text, 'what is written reads as it was read');
  }
  return text;
}

function checkFindings({ findings }: Analysis, text: string): void {
  let last = 0;
  for (const { rule, span, message, related } of findings) {
    checkPlace(span, text, rule);
    hold(span.start >= last, `${rule}: findings in order`);
    last = span.start;
    checkMessage(message);
    for (const place of related) {
      checkPlace(place.span, text, `${rule}, related`);
      checkMessage(place.message);
    }
  }
}

function checkMessage(message: Message): void {
  for (const locale of ['zh-cn', 'en'] as const) {
    const sentence = render(message, locale);
    hold(sentence.trim() !== '', 'a message has words');
    hold(!/undefined|NaN|\[object/.test(sentence), `a value is given: ${sentence}`);
  }
}

/** Every fix can be applied, and what it mends is no longer found. */
function checkFixes({ findings }: Analysis, source: SourceDocument, random: Random, most: number): void {
  const fixable = findings.flatMap((finding) => finding.fixes().map((fix) => ({ finding, fix })));
  for (const { finding, fix } of fixable) {
    checkEdits(fix.edits, source.text, `fix of ${finding.rule}`);
    checkMessage(fix.title);
  }
  for (const { finding, fix } of shuffled(fixable, random).slice(0, most)) {
    const after = applyEdits(source.text, fix.edits);
    hold(after !== source.text, `fix of ${finding.rule} changes the text`);
    const left = createService().analyze({ ...source, text: after }, defaults).findings;
    const places = placesAfter(fix.edits, finding.span.start);
    const isLeft = left.some((each) => isSame(each, finding) && places.includes(each.span.start));
    hold(!isLeft, `fix of ${finding.rule} mends it: ${render(finding.message, 'zh-cn')}`);
  }
}

const lengthened = (edits: readonly Edit[]): number =>
  edits.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);

/** Where an offset stands after edits; what is written right there may stand before it or behind. */
function placesAfter(edits: readonly Edit[], offset: number): readonly number[] {
  // What was taken away stands nowhere.
  if (edits.some(({ span, newText }) => newText === '' && span.start <= offset && offset < span.end)) return [];
  const passed = edits.filter(({ span }) => span.end <= offset);
  return [offset + lengthened(passed), offset + lengthened(passed.filter(({ span }) => span.end < offset))];
}

function isSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && render(one.message, 'zh-cn') === render(other.message, 'zh-cn');
}

function checkFixAll(source: SourceDocument): void {
  const service = createService();
  const { edits, text } = service.fixAll(source, defaults);
  checkEdits(edits, source.text, 'fix all');
  hold(applyEdits(source.text, edits) === text, 'the edits of fix all lead to its text');
  const again = service.fixAll({ ...source, text, version: 2 }, defaults);
  hold(again.applied === 0, `after fix all nothing is left to fix: ${again.applied}`);
  const cleaned = service.cleanUp(source, defaults);
  checkEdits(cleaned.edits, source.text, 'clean up');
  hold(applyEdits(source.text, cleaned.edits) === cleaned.text, 'the edits of clean up lead to its text');
  const cleanedAgain = service.cleanUp({ ...source, text: cleaned.text }, defaults);
  hold(cleanedAgain.text === cleaned.text, 'what is clean stays as it is');
}

const typed = ['甲', '\n', ' ', '|', '1', '0', '一、', '（', '<', '>', '-->', '#', '，', '2019年', '\r\n', '𠮷'];

/** Edits in any order leave what a fresh look at the text finds. */
function checkEditing(source: SourceDocument, random: Random, steps: number): void {
  const service = createService();
  let text = source.text;
  service.analyze(source, defaults);
  for (let version = 2; version < steps + 2; version++) {
    const at = random.integer(0, text.length);
    const length = random.chance(0.6) ? 0 : random.integer(0, random.chance(0.1) ? 2000 : 6);
    text = random.chance(0.1) ? source.text : text.slice(0, at) + random.pick(typed) + text.slice(at + length);
    const edited = JSON.stringify(tellAll(service, { ...source, version, text }));
    const fresh = JSON.stringify(tellAll(createService(), { ...source, version, text }));
    hold(edited === fresh, `after an edit at ${at} the same is said as of the text anew`);
  }
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items];
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(random.integer(0, left.length - 1), 1));
  return taken;
}
