import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLabel, placesIn, refsIn } from '../../server/src/model/labels.ts';
import type { TableDefinition } from '../../server/src/standards/edition.ts';
import { editionById, editions } from '../../server/src/standards/index.ts';

/** What a text names in table 3 of the edition in force: its quality and the ids of its places. */
function inRequests(text: string): string {
  const match = findLabel(text);
  if (!match) return 'none';
  const ids = refsIn(match, tableOf('2021', 't3')).map((ref) => {
    if (ref.kind === 'row') return ref.row.id;
    if (ref.kind === 'column') return ref.column.id;
    if (ref.kind === 'group') return ref.group.id;
    return ref.kind;
  });
  return `${match.quality} ${ids.join(' ')}`.trim();
}

function tableOf(edition: string, id: string): TableDefinition {
  const table = editionById(edition)?.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`${edition} has no ${id}`);
  return table;
}

const allRows = editions.flatMap((edition) =>
  edition.tables.flatMap((table) => table.rows.filter(({ label }) => label !== '').map((row) => ({ table, row }))),
);

describe('a label names its place', () => {
  test('with a long remark in brackets behind it', () => {
    const remark = '指本机关制定发布、涉及公民法人和其他组织权利义务、在一定期限内反复适用并具有普遍约束力的公文';
    const named = findLabel(`规范性文件（${remark}，含决定、公告、通告、意见、通知等）`);
    expect(named).toBe(findLabel('规范性文件'));
    expect(findLabel(`（一）予以公开（${remark}，${remark}）`)).toBe(findLabel('（一）予以公开'));
    expect(findLabel(`其他主动公开文件（${remark}，${remark}）`)).toBeUndefined();
    expect(findLabel(`规范性文件（${remark}，${remark}）由办公室报送`)).toBeUndefined();
    expect(findLabel(`规范性文件（${remark.repeat(9)}）`)).toBeUndefined();
  });

  test('in the official words, with every row and column of every edition', () => {
    for (const { table, row } of allRows) {
      const match = findLabel(row.label);
      expect(match?.quality).toBe('official');
      expect(match && placesIn(match, table).rows.map((ref) => ref.row.id)).toContain(row.id);
    }
    for (const edition of editions) {
      for (const table of edition.tables) {
        for (const column of table.columns) {
          const match = findLabel(column.label);
          expect(match && refsIn(match, table).some((ref) => ref.kind === 'column')).toBe(true);
        }
      }
    }
  });

  test.each([
    ['一、本年新收政府信息公开申请数量', 'official new'],
    ['本年新收政府信息公开申请数量', 'official new'],
    ['一、 本年新收 政府信息公开申请数量 ', 'official new'],
    ['一、本年新收政府信息公開申請數量', 'official new'],
    ['１．属于国家秘密', 'official r.refused.stateSecret'],
    ['属于国家秘密', 'official r.refused.stateSecret'],
    ['国家秘密', 'official r.refused.stateSecret'],
    ['3.危及“三安全一稳定”', 'official r.refused.threeSafetyOneStability'],
    ['(二)部分公开(区分处理的,只计这一情形,不计其他情形)', 'official r.partial'],
    ['部分公开', 'official r.partial'],
    ['自然人（人）', 'official natural'],
  ])('however it is spelled: %s', (text, expected) => {
    expect(inRequests(text)).toBe(expected);
  });

  test.each([
    ['一、本年新收政府信息', 'cut new'],
    ['属于行政执法案', 'cut r.refused.enforcementFile'],
  ])('cut short: %s', (text, expected) => {
    expect(inRequests(text)).toBe(expected);
  });

  test.each(['行政复', '未经复议直', '复议后起'])('of a group whose name is cut short, no column of it: %s', (text) => {
    const match = findLabel(text);
    expect(match?.quality).toBe('cut');
    const kinds = match ? refsIn(match, tableOf('2021', 't4')).map(({ kind }) => kind) : [];
    expect(new Set(kinds)).toEqual(new Set(['group']));
  });

  test('of a column whose name with its group’s is cut short', () => {
    const match = findLabel('行政复议结果维');
    expect(match && refsIn(match, tableOf('2021', 't4'))[0]).toMatchObject({ column: { id: 'review.upheld' } });
  });

  test.each([
    ['二、上年结转政府信息公开申数量', 'near carriedIn'],
    ['信访举报投拆类申请', 'near r.notHandled.petition'],
    ['社会公盖组织', 'near legal.social'],
  ])('with a slip: %s', (text, expected) => {
    expect(inRequests(text)).toBe(expected);
  });

  test('by its number first where several have the same words', () => {
    expect(inRequests('其他')).toBe('official r.other.other legal.other');
    expect(inRequests('3.其他')).toBe('official r.other.other');
    expect(inRequests('（七）总计')).toBe('official r.total');
    expect(inRequests('总计')).toBe('official r.total total');
  });

  test('and the edition that alone has it', () => {
    expect(findLabel('本年制发件数')?.sign?.id).toBe('2021');
    expect(findLabel('本年新制作数量')?.sign?.id).toBe('2019');
    expect(findLabel('自然人')?.sign).toBeUndefined();
  });
});

describe('no label is', () => {
  test.each(['', ' ', '、', '——', '（）', '12', '1 0', '2024年', '增52', '/', '乡镇街道', '无', '一、', '甲'])(
    '“%s”',
    (text) => {
      expect(inRequests(text)).toBe('none');
    },
  );

  test('a sentence, even where it holds one', () => {
    expect(inRequests('本年度共收到自然人申请三件，商业企业申请五件，均已办结，没有结转。')).toBe('none');
    expect(findLabel(`自然人${'　'.repeat(80)}`)).toBeUndefined();
  });

  test('a label with a number glued to it', () => {
    expect(inRequests('一、本年新收政府信息公开申请数量640020470')).toBe('none');
    expect(inRequests('自然人3')).toBe('none');
  });

  test('a short word of which one character is another', () => {
    expect(inRequests('自然')).toBe('none');
    expect(inRequests('合記')).toBe('none');
    expect(findLabel('规定')).toBeUndefined();
  });

  test('in a table that does not have it', () => {
    const match = findLabel('自然人');
    expect(match && refsIn(match, tableOf('2021', 't2'))).toEqual([]);
    expect(match && placesIn(match, tableOf('2021', 't4'))).toMatchObject({ refs: [], rows: [], column: undefined });
  });
});

test('a label is told the same however often it is asked about, whatever was asked between', () => {
  const texts = fc.array(fc.constantFrom(...allRows.map(({ row }) => row.label), '甲', '1', '本年新', '其他'));
  fc.assert(
    fc.property(texts, (asked) => {
      const before = inRequests('本年新收');
      for (const text of asked) expect(findLabel(text)).toBe(findLabel(text));
      expect(inRequests('本年新收')).toBe(before);
    }),
  );
});

test('any string at all is a label or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (text) => {
      expect(findLabel(text)?.refs.length ?? 1).toBeGreaterThan(0);
    }),
  );
});
