import type { CheckedFileJson, ReadFileJson } from '../../server/src/cli/json.ts';
import { run } from '../../server/src/cli/run.ts';
import type { ReportService } from '../../server/src/service/reportService.ts';

export interface Execution {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface ExecuteOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: Buffer | string;
  readonly terminal?: { readonly columns: number };
  readonly service?: ReportService;
}

/** Runs a command line in this process, as a terminal in English would unless told otherwise. */
export async function execute(argv: readonly string[], options: ExecuteOptions = {}): Promise<Execution> {
  const printed = { out: '', err: '' };
  const sink = (to: 'out' | 'err') => ({
    isTerminal: options.terminal !== undefined,
    columns: options.terminal?.columns,
    write: (text: string) => {
      printed[to] += text;
    },
  });
  const io = {
    cwd: options.cwd ?? '/',
    env: options.env ?? { LANG: 'en_US.UTF-8' },
    stdout: sink('out'),
    stderr: sink('err'),
    readStdin: () => Promise.resolve(Buffer.from(options.stdin ?? '')),
    cores: 1,
  };
  const code = await run(argv, io, options.service);
  return { code, ...printed };
}

function hasFiles(output: unknown): boolean {
  return typeof output === 'object' && output !== null && 'files' in output && Array.isArray(output.files);
}

const isChecked = (output: unknown): output is { readonly files: readonly CheckedFileJson[] } => hasFiles(output);
const isRead = (output: unknown): output is { readonly files: readonly ReadFileJson[] } => hasFiles(output);

/** The files in the JSON that `check` printed. */
export function checkedFiles(out: string): readonly CheckedFileJson[] {
  const output: unknown = JSON.parse(out);
  return isChecked(output) ? output.files : [];
}

/** The files in the JSON that `read` printed. */
export function readFiles(out: string): readonly ReadFileJson[] {
  const output: unknown = JSON.parse(out);
  return isRead(output) ? output.files : [];
}
