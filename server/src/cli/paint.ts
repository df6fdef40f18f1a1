/** Colours of the terminal's own palette, or none. */
export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>;

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 } as const;

const plain = (text: string): string => text;
const colourless: Paint = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, blue: plain };

const withCode =
  (code: number) =>
  (text: string): string =>
    `\u001B[${code}m${text}\u001B[0m`;
const coloured: Paint = {
  bold: withCode(codes.bold),
  dim: withCode(codes.dim),
  red: withCode(codes.red),
  green: withCode(codes.green),
  yellow: withCode(codes.yellow),
  blue: withCode(codes.blue),
};

export function paintWith(colour: boolean): Paint {
  return colour ? coloured : colourless;
}

/** Whether to colour: a terminal, unless https://no-color.org says no; `FORCE_COLOR` says yes without one. */
export function wantsColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true;
  return isTerminal && env['TERM'] !== 'dumb';
}
