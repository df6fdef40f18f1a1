import { describe, expect, test } from 'vitest';
import { nameSubject } from '../../server/src/model/claims/nameSubject.ts';
import { editions } from '../../server/src/standards/index.ts';

describe.each(editions.map((edition) => [edition.id, edition] as const))('subjects of %s', (_id, edition) => {
  test('have ids of their own and stand for cells that exist', () => {
    const ids = edition.subjects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { table, readings, id } of edition.subjects) {
      const definition = edition.tables.find((candidate) => candidate.id === table);
      const rows = new Set(definition?.rows.filter(({ data }) => data).map((row) => row.id));
      const columns = new Set(definition?.columns.map((column) => column.id));
      for (const cell of readings.flatMap(({ cells }) => cells)) {
        const [row = '', column = ''] = cell.split('|');
        expect(rows.has(row) && columns.has(column), `${id}: ${cell}`).toBe(true);
      }
    }
  });

  test.each([
    ['本年新收政府信息公开申请', '件', 'requests.new'],
    ['全年共收到政府信息公开申请', '件', 'requests.received'],
    ['含上年结转', '件', 'requests.carriedIn'],
    ['结转至2026年', '件', 'requests.carriedOut'],
    ['予以公开', '件', 'results.granted'],
    ['予以公开及部分公开', '件', 'results.grantedOrPartial'],
    ['不予公开', '件', 'results.refused'],
    ['政府信息公开行政复议', '件', 'remedies.review'],
    ['政府信息公开行政诉讼', '起', 'remedies.suit'],
    ['其中通过网络收到申请公开', '件', undefined],
    ['收到群众意见建议', '条', undefined],
    ['结果维持', '件', undefined],
    ['收到政府信息公开申请', '次会议', undefined],
  ])('%s%s', (what, unit, subject) => {
    expect(nameSubject(edition, { what, after: '', unit, sentence: `${what}，依申请公开` })).toBe(subject);
  });
});
