/** Words as a spreadsheet is to take them: it computes what begins like a formula, and a stranger may have typed that. A signed number stays one. */
export function disarmFormula(words: string): string {
  return /^[=@\t\r].|^[+-](?![\d.,，０-９]*$)./su.test(words) ? `'${words}` : words;
}
