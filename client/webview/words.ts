/** Names of the words that the host gives the page, in `data-words` of its root. */
const wordKeys = [
  'copyMarkdown',
  'copyCsv',
  'savePage',
  'saveSvg',
  'savePng',
  'goTo',
  'missing',
  'errors',
  'warnings',
  'infos',
  'noProblem',
  'notHolding',
  'balance',
  'columnBalance',
  'checks',
  'failingOnly',
  'claims',
  'name',
  'count',
  'share',
  'lastYear',
  'change',
  'leftSide',
  'rightSide',
  'difference',
  'relation',
  'total',
  'empty',
  'loading',
  'nothingFails',
  'reportOf',
  'verdict',
] as const;

/** The page's own words in the language of the editor; numbers and names come with the statistics. */
export type Words = Readonly<Record<(typeof wordKeys)[number], string>>;

/** The words from JSON. */
export function readWords(json: string): Words {
  const given: unknown = JSON.parse(json);
  if (!isWords(given)) throw new Error('The host left a word out.');
  return given;
}

function isWords(given: unknown): given is Words {
  return (
    typeof given === 'object' && given !== null && wordKeys.every((key) => typeof Reflect.get(given, key) === 'string')
  );
}
