import type { Logger } from '../service/logger.ts';
import { createReportService, type ReportService } from '../service/reportService.ts';
import { ChunkQueue, type Handled } from './chunkQueue.ts';
import { failInternally } from './failure.ts';
import { createFileWork, type Task } from './fileWork.ts';
import type { FolderSettingsReader } from './folderSettings.ts';
import type { Input } from './inputs.ts';
import type { Io } from './io.ts';
import { OwnThread } from './ownThread.ts';
import { countWorthwhile } from './threadCount.ts';
import { ThreadPool } from './threads.ts';

export interface Handling {
  readonly task: Task;
  readonly io: Io;
  readonly folders: FolderSettingsReader;
  /** Instead of a service of its own: for tests. It cannot be handed to a thread. */
  readonly service: ReportService | undefined;
}

/** The first files take longer than the others: before this, in ms, they say nothing of what is left. */
const warmUp = 400;

/**
 * Does the work with each input and gives the results in the order of the inputs, whatever thread did it. Few results are held at a
 * time, so a folder of any size takes the same memory.
 */
export async function* handleInputs(inputs: readonly Input[], handling: Handling): AsyncGenerator<Handled> {
  const { task, io, folders, service } = handling;
  const { command } = task;
  const given = command.kind === 'check' ? command : {};
  const work = createFileWork(task, service ? () => service : makeService);
  const queue = new ChunkQueue(
    inputs,
    (input) => ({ input, found: folders.optionsFor(input.file, given) }),
    (job) => work(job, { failure: failInternally(new Error('a thread gave no result for it')) }),
  );
  const own = new OwnThread(work, io);
  const pool = mayShare(inputs, handling) && io.startThread ? new ThreadPool(io.startThread, task) : undefined;
  const take = () => queue.take(1 + (pool?.size ?? 0));
  try {
    while (!queue.isOver) {
      for (const handled of queue.give() ?? []) yield handled;
      if (pool && !pool.hasGrown) pool.grow(countThreads(handling, own, queue.left));
      pool?.feed(take);
      const chunk = pool?.returned.pop() ?? take();
      if (chunk) queue.keep(await own.handle(chunk));
      else if (!queue.isOver && !queue.hasNext) await pool?.listen();
      for (const answer of pool?.collect() ?? []) queue.keep(answer);
    }
  } finally {
    pool?.stop();
  }
}

/** Fixes are written by one thread: two names may lead to one file. Standard input belongs to the first thread. */
function mayShare(inputs: readonly Input[], { task: { command }, service }: Handling): boolean {
  const isFixing = command.kind === 'check' && command.fix;
  return !isFixing && !service && inputs.every(({ file, failure }) => file !== undefined || failure);
}

/** How many threads to start beside the first: as many as asked for, else those of the machine once they pay. */
function countThreads({ task: { command }, io }: Handling, own: OwnThread, left: number): number {
  if (command.threads !== undefined) return command.threads - 1;
  return own.spent > warmUp ? countWorthwhile(left * own.pace, io.cores) - 1 : 0;
}

function makeService(logger: Logger): ReportService {
  return createReportService({ logger });
}
