import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellOpening } from '../../../server/src/model/claims/belonging.ts';
import { listSigns } from '../../../server/src/model/claims/claimLists.ts';
import { findCue } from '../../../server/src/model/claims/listParts.ts';
import { sign } from '../../../server/src/model/claims/proseSigns.ts';
import { readStatements } from '../../../server/src/model/claims/readClaims.ts';
import type { Statement } from '../../../server/src/model/claims/readSentence.ts';
import { readText } from '../../language/check.ts';

const before = '# 青禾县2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';
const cues =
  `其中 分别为 分別為 分为 分為 ，具体为 ，具體為 在主动公开信息中 在主動公開信息中 在收到的申请中 在已办结的申请中 在已辦結的申請中 在答复中 在办结的申请中 在辦結的申請中 在受理的件中 在所有信息中 在全部信息中 在公开的信息中 在这些件中 在這些件中 在上述信息里
  类别有 類別有 类型为 種類： 分类有 ： : （ ） ( ) ， , 、 ； ，含 ，包括 ，主要包括 ，主要类别： ，类型为： 按类型 按類型`.split(
    /\s+/,
  );
const words = '其他 公开信息 收到申请 3件 12条 5件 20件 二十件 4%'.split(' ');

function readSentences(prose: string): readonly Statement[] {
  return readText(before + prose).reports.flatMap((report) => readStatements(report));
}

test('what opens a list is passed over by none of the cheap looks for it, in either script', () => {
  const opened = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...cues, ...words), { minLength: 3, maxLength: 9 }), (typed) => {
      const prose = `${typed.join('')}。`;
      for (const sentence of readSentences(prose)) {
        for (const position of sentence.claims.keys()) {
          const cue = findCue(sentence.claims, position);
          if (cue === '') continue;
          opened.add(cue);
          expect(sentence.shows(sign.list), prose).toBe(true);
          expect(sentence.prose.found.words, prose).toMatch(listSigns);
          expect(tellOpening(prose), prose).toBeDefined();
        }
      }
    }),
    { numRuns: 10_000 },
  );
  expect([...opened].toSorted()).toEqual(['(', ':', '其中', '具体为', '分为', '分别为', '在…中', '类别']);
});
