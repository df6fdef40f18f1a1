/** How a number is typed: digits of full width or not, and what stands between thousands. */
export interface FigureStyle {
  readonly isWide: boolean;
  /** Empty where nothing stands between thousands. */
  readonly separator: '' | ',' | '，';
}

export const plainFigures: FigureStyle = { isWide: false, separator: '' };

/** The style of a typed number; undefined where it is too short to show whether thousands are parted, unless its digits tell. */
export function readFigureStyle(typed: string): FigureStyle | undefined {
  const digits = [...typed.matchAll(/[\d０-９]/gu)].map(([digit]) => digit);
  if (digits.length === 0) return undefined;
  const isWide = digits.every((digit) => digit > '9');
  const mark = /[\d０-９](?<mark>[,，])[\d０-９]{3}(?![\d０-９])/u.exec(typed)?.groups?.['mark'];
  if (mark === ',' || mark === '，') return { isWide, separator: mark };
  if (digits.length >= 4 || isWide) return { isWide, separator: '' };
  return undefined;
}

/** An integer ≥ 0 in that style. */
export function writeFigure(value: number, { isWide, separator }: FigureStyle): string {
  const digits = String(value).replaceAll(/\B(?=(?:\d{3}){1,5}$)/g, separator);
  return isWide ? digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : digits;
}
