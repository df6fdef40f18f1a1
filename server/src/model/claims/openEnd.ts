import type { Claim, ClaimPart } from './claim.ts';

/** Behind a part: that there are more. Folded. */
const goesOn =
  /^[^,;。:、()]{0,16}?(?:等|…|\.\.\.|(?:以?及|和|与|或)其[他它余])|^[^,;。:、()]{0,8}[,;、(] ?(?:及|和|以及)?(?:另|其余|其[他它]|剩余|余下|余为|还有|此外|等|…|\.\.\.)/u;
/** Before the first part: that only some are named. */
const namesSome = /主要|例如|比如|譬如|特别是|居前|较多|最多|前[一二两三四五六七八九十\d]/u;
/** The sentence behind begins with what is left. */
const leavesRest = /^[。;!?\s]*(?:其余|剩余|剩下|余下)/u;
/** Kinds of documents, of which the rest is often told apart: what is secret, what was sent back. */
const kindsOfDocuments = [/主动公开/u, /依申请公开/u] as const;
/** How far behind a part, or between the whole and the first part, is looked. */
const reach = 40;

/** Whether the author says that the parts named are not all there are. `total` stands before or behind them, where it is known. */
export function isOpenEnded(parts: readonly ClaimPart[], total: Claim | undefined): boolean {
  const [first] = parts;
  if (!first) return false;
  const { sentence, start } = first.count;
  const from = total?.sentence === sentence && total.end <= start ? total.end : 0;
  if (namesSome.test(sentence.text.slice(Math.max(from, start - reach), start))) return true;
  if (tellsRest(parts)) return true;
  return parts.some(({ count, share }, at) => {
    const last = share ?? count;
    const { text } = last.sentence;
    const next = parts[at + 1]?.count;
    const to = next?.sentence === last.sentence ? next.start : text.length;
    const rest = text.slice(last.end, Math.min(to, last.end + reach)).replace(/^\)/u, '');
    // What stands before the next part's number are its own words: 其他 among them is that part's name.
    return next ? /^[^,;。:、()]{0,16}?(?:等|…)/u.test(rest) && /[,;、]/u.test(rest) : goesOn.test(rest);
  });
}

/** Whether what is not among the parts is told behind them: 不予公开40件。其余10件为涉密文件; of documents, any further number of them. */
function tellsRest(parts: readonly ClaimPart[]): boolean {
  const last = parts.at(-1)?.count;
  if (!last) return false;
  const { text, following } = last.sentence;
  if (leavesRest.test(following)) return true;
  if (!kindsOfDocuments.every((kind) => parts.some(({ count }) => kind.test(count.what.text)))) return false;
  const behind = `${text.slice(last.end, last.end + reach)}。${following}`;
  if (/其余|另有|涉密/u.test(behind)) return true;
  const { unit } = last;
  return (
    unit !== undefined &&
    behind
      .split(unit)
      .slice(0, -1)
      .some((words) => /\d ?$/.test(words))
  );
}
