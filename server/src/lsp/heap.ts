import { setEngineFlag } from '../node/engineFlags.ts';

/**
 * The heap is collected when it has grown by half, not to four times its size: a keystroke leaves some hundred kilobytes behind, and
 * 200 of them made the process larger by a fifth.
 */
export function keepHeapSmall(): void {
  setEngineFlag('heap-growing-percent', 50);
}
