import { loadFile } from './document.ts';
import { createFileWork, type Task } from './fileWork.ts';
import { createReportService } from '../service/reportService.ts';
import type { Answer, Chunk } from './threads.ts';

/** The other end of a thread, as much of it as is needed: a port between threads. */
export interface Port {
  on(event: 'message', listener: (chunk: Chunk) => void): unknown;
  postMessage(answer: Answer): void;
}

/** Does the task with every chunk that comes, and answers each with its results. */
export function serveThread(task: Task, port: Port): void {
  const work = createFileWork(task, (logger) => createReportService({ logger }));
  port.on('message', ({ index, jobs }) => {
    port.postMessage({ index, results: jobs.map((job) => work(job, loadFile(job.input))) });
  });
}
