const right = /〔\d{4}〕[1-9]\d*$/;

/** Whether a number in front of 号 is not as it should be: a cheap look, since most are. Asked only where `ruleSigns.serial` stands. */
export function mayHoldWrongNumber(typed: string): boolean {
  for (const sign of ['号', '號'])
    for (let at = typed.indexOf(sign); at >= 0; at = typed.indexOf(sign, at + 1)) {
      const before = typed.slice(Math.max(0, at - 20), at);
      if (/[\d０-９]\s?$/.test(before) && !right.test(before)) return true;
    }
  return false;
}

/** Whether what stands before `at` ends as issuers' characters mostly do: only behind these is a number certainly a document's. */
export function endsAsIssuer(folded: string, at: number): boolean {
  return at > 0 && '发函办字规通'.includes(folded.charAt(at - 1));
}
