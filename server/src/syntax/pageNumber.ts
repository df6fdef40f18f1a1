/** `— 3 —`, `-12-`, `第 3 页`: a page number, as copying leaves it inside a table or between paragraphs. */
export function isPageNumber(text: string): boolean {
  return text.length <= 16 && /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)$/.test(text);
}
