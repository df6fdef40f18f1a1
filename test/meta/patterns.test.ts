import { expect, test, vi } from 'vitest';
import { listLiterals } from './patterns/listPatterns.ts';
import { findSlowText } from './patterns/pump.ts';
import { readSources } from './sources.ts';

/** Where a slow text for each pattern was found. */
function listSlow(patterns: Iterable<readonly [where: string, pattern: RegExp]>): readonly string[] {
  return Array.from(patterns).flatMap(([where, pattern]) => {
    const text = findSlowText(pattern);
    return text === undefined ? [] : [`${where} ${pattern.source.slice(0, 200)} on ${text}`];
  });
}

test('every pattern that is written in the sources takes time that grows with its text at most', () => {
  const literals = readSources('server/src', 'client/src', 'client/webview', 'protocol').flatMap(listLiterals);
  expect(literals.length).toBeGreaterThan(500);
  expect(listSlow(literals.map(({ path, line, pattern }) => [`${path}:${line}`, pattern]))).toEqual([]);
}, 300_000);

test('every pattern that is put together when the program runs does, too', async () => {
  const made = new Map<string, RegExp>();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, [source, flags]: [string | RegExp, string?]) {
        const pattern = new target(source, flags);
        made.set(String(pattern), pattern);
        return pattern;
      },
    }),
  );
  try {
    vi.resetModules();
    const { checkText } = await import('../fuzz/invariants.ts');
    const { listGenerated } = await import('../fuzz/documents.ts');
    const { seedRandom } = await import('../reports/random.ts');
    const noisy = [
      '> ????政府信息公开\u200B',
      '信(xìn)息(xī)公(gōng)开(kāi)政(zhèng)府(fǔ)',
      '&lt;p&gt;&lt;p&gt;&lt;p&gt;',
      '打印 关闭',
    ];
    for (const { text, format } of listGenerated().filter((_, index) => index % 7 === 0))
      checkText(`${noisy.join('\n')}\n${text}`, format, seedRandom(1), { fixes: 1, conversions: true, edits: 0 });
  } finally {
    vi.unstubAllGlobals();
  }
  expect(made.size).toBeGreaterThan(20);
  expect(listSlow(made)).toEqual([]);
}, 300_000);

test.each([
  [/(?:a+)+b/, true],
  [/\s*$/, true],
  [/[^,]*,x/, true],
  [/^\d[\d,.]*(?:,\d[\d,.]*)+$/, true],
  [/<td[^>]*>/, true],
  [/^\d+,\d+$/, false],
  [/\s{0,20}$/, false],
  [/<td[^<>]{0,200}>/, false],
])('the search for a slow text finds one for %s: %s', (pattern, isSlow) => {
  expect(findSlowText(pattern) !== undefined).toBe(isSlow);
});
