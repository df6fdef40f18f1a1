import { readDocument } from '../../server/src/model/readDocument.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { defaults } from '../service/probe.ts';
import type { Sample } from './documents.ts';

const service = createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });

/** How a text is read, roughly: texts that are read unlike all others are worth breaking further. */
export function signatureOf({ text, format }: Sample): string {
  try {
    const { reports, noise, isWide } = { noise: undefined, ...readDocument(text, { format }) };
    const tables = reports.flatMap((report) =>
      report.tables.map((table) => `${table.id}${table.style}${table.shape.map(({ kind }) => kind).join('')}`),
    );
    const { findings } = service.analyze({ uri: 'look', version: 0, text, format }, defaults);
    return [...new Set([format, `${noise !== undefined} ${isWide}`, ...tables, ...findings.map(({ rule }) => rule)])]
      .toSorted((one, other) => (one < other ? -1 : 1))
      .join(' ');
  } catch {
    return 'throws';
  }
}

/** Against what sound reports take, how long a character of a broken one may take. */
const slower = 60;
/** In ms. What takes less is not measured well enough to say anything. */
const noticed = 250;

/** Says of a text that it takes too long for its length; in time of the processor, the least of three. */
export function analyzeTime(sound: readonly Sample[]): (sample: Sample) => string | undefined {
  const times = sound.map((sample) => timeOf(sample) / sample.text.length).toSorted((a, b) => a - b);
  const usual = times[times.length >> 1] ?? 0;
  return (sample) => {
    const most = Math.max(noticed, slower * usual * sample.text.length);
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round++) {
      least = Math.min(least, timeOf(sample));
      if (least <= most) return undefined;
    }
    return `too slow: ${least.toFixed(0)} ms for ${sample.text.length} characters, where ${most.toFixed(0)} are allowed`;
  };
}

let version = 0;

function timeOf({ text, format }: Sample): number {
  const begun = process.cpuUsage();
  try {
    service.analyze({ uri: 'time', version: version++, text, format }, defaults);
  } catch {
    // What throws is found by whoever asks what holds.
  }
  service.forget('time');
  return process.cpuUsage(begun).user / 1000;
}
