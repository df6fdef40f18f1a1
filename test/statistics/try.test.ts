import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { createReportService } from '../../server/src/service/reportService.ts';
test('x', () => {
  const s = createReportService({ logger: console, failFast: true });
  const f = process.env.F ?? 'examples/青禾县2025年政府信息公开工作年度报告.md';
  const a = s.analyze({ uri: 'a', version: 1, text: readFileSync(f, 'utf8'), format: f.endsWith('md') ? 'markdown' : 'plaintext' }, { edition: 'auto', level: undefined, organisation: undefined, rules: {} });
  const r = s.statistics(a, 0, undefined, 'zh-cn');
  for (let i=0;i<300;i++) s.statistics(a, 0, undefined, 'zh-cn');
  const t = performance.now(); for (let i=0;i<300;i++) s.statistics(a, 0, undefined, 'zh-cn'); console.log((performance.now()-t)/300, 'ms');
  const t2 = performance.now(); for (let i=0;i<300;i++) JSON.stringify(r); console.log((performance.now()-t2)/300, 'ms json');
  const j = JSON.stringify(r?.statistics); console.log(j.length, r?.spans.length);
  const { checks, grids, ...rest } = r!.statistics;
  console.log(JSON.stringify(rest, null, 1).slice(0, 9000));
  console.log(JSON.stringify(checks.slice(0,3), null, 1).slice(0, 3000));
  console.log(JSON.stringify(grids.slice(0,1), null, 1).slice(0, 1500));
});
