import { UsageError } from './usage.ts';

export interface NewCommand {
  readonly kind: 'new';
  /** Last year's report. */
  readonly from: string;
  /** Undefined: the year after last year's. */
  readonly year: number | undefined;
  /** A file that is not there yet; undefined: standard output. */
  readonly out: string | undefined;
}

export const newOptions = { from: { type: 'string' }, year: { type: 'string' } } as const;

type NewOption = keyof typeof newOptions | 'out';

/** Reads the options of `nianbao new`; throws `UsageError` where one is missing or wrong. */
export function buildNew(valueOf: (option: NewOption) => string | undefined, paths: readonly string[]): NewCommand {
  const from = valueOf('from');
  const [path] = paths;
  if (from === undefined) {
    throw new UsageError(
      {
        zh: '命令 new 缺少 --from：上年的报告，或用 - 读标准输入。例如：nianbao new --from {path}',
        en: 'Command new needs --from: last year’s report, or - for standard input. For example: nianbao new --from {path}',
      },
      { path: path ?? '2024.md' },
    );
  }
  if (path !== undefined) {
    throw new UsageError(
      {
        zh: '命令 new 只从一份报告起草，“{path}”多了。新报告写到哪里，用 --out。',
        en: 'Command new begins with one report; "{path}" is one too many. --out says where the new one goes.',
      },
      { path },
    );
  }
  const year = valueOf('year');
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) {
    throw new UsageError(
      {
        zh: '--year 不接受“{year}”；请写四位数字的年度。',
        en: '--year does not accept "{year}"; write a year of four digits.',
      },
      { year },
    );
  }
  return { kind: 'new', from, year: year === undefined ? undefined : Number(year), out: valueOf('out') };
}
