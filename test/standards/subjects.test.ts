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
    ['收到并办理政府信息公开申请', '件', 'requests.received'],
    ['全年收政府信息公开申请', '件', 'requests.received'],
    ['共办理回复依申请公开事项', '件', 'requests.processed'],
    ['含上年结转', '件', 'requests.carriedIn'],
    ['结转至2026年', '件', 'requests.carriedOut'],
    ['予以公开', '件', 'results.granted'],
    ['予以公开及部分公开', '件', 'results.grantedOrPartial'],
    ['不予公开', '件', 'results.refused'],
    ['政府信息公开行政复议', '件', 'remedies.review'],
    ['政府信息公开行政诉讼', '起', 'remedies.suit'],
    ['其中通过网络收到申请公开', '件', undefined],
    ['收到群众意见建议', '条', undefined],
    ['全年收政府信息公开申请', '件', 'requests.received'],
    ['收到要求公开信息的申请', '件', 'requests.received'],
    ['受理依申请信息公开', '件', 'requests.received'],
    ['收到政府信息公开申请数量为', '项', 'requests.received'],
    ['收到依申请公开', '条', 'requests.received'],
    ['全年收到申请公开政府信息', '项', undefined],
    ['收到的申请公开事项', '项', undefined],
    ['收到依申请信息公开', '条', undefined],
    ['收到依申请公开信息', '条', 'requests.received'],
    ['收到依申请公开信息', '项', undefined],
    ['收到依申请公开', '项', undefined],
    ['收到申请公开政府信息', '条', undefined],
    ['新收申请公开事项', '项', undefined],
    ['办理申请公开政府信息', '项', undefined],
    ['收到政府信息公开申请', '件次', undefined],
    ['办结', '项', undefined],
    ['共办理政府信息公开申请', '件', 'requests.processed'],
    ['受理并办理政府信息公开申请', '件', 'requests.received'],
    ['上年度结转办理件', '件', 'requests.carriedIn'],
    ['部分予以公开', '件', 'results.partial'],
    ['由于本机关不掌握相关政府信息而无法提供', '件', 'results.unable'],
    ['结果维持', '件', undefined],
    ['收到政府信息公开申请', '次会议', undefined],
  ])('%s%s', (what, unit, subject) => {
    expect(nameBeside(what, '', unit)).toBe(subject);
  });

  test.each([
    ['剩余', '结转下年度办理', 'requests.carriedOut'],
    ['另有', '申请结转到下年度继续办理', 'requests.carriedOut'],
    ['其中', '按时办结', 'requests.handled'],
    ['收到政府信息公开申请', '均已按时办结', 'requests.received'],
    ['另有', '办结', undefined],
  ])('%s…件%s: what stands behind the number names it where nothing before it does', (what, after, subject) => {
    expect(nameBeside(what, after, '件', '收到依申请公开12件,')).toBe(subject);
  });

  test.each([
    ['议案', '按时办结', '收到依申请公开申请12件,'],
    ['督查件', '按期办结', '收到依申请公开申请12件,'],
    ['审批事项', '均已按时办结', '收到依申请公开申请12件,'],
    ['行政许可', '均按期办结', ''],
    ['热线工单', '均按时办结', '收到依申请公开申请12件;'],
    ['公文', '结转下年度', '收到依申请公开申请12件,'],
    ['信访积案', '结转下年度', '依申请公开方面,'],
    ['', '均按时办结', '收到依申请公开申请12件;行政许可方面,'],
    ['其中', '转下年度', '收到依申请公开申请12件,工单800件,'],
    ['行政许可申请', '结转下年度', '收到依申请公开申请12件,'],
  ])('%s…件%s behind “%s”: no applications where the words before the number tell of something else', (...words) => {
    const [what, after, before] = words;
    expect(nameBeside(what, after, '件', before)).toBe(undefined);
  });

  test('what another statement of the sentence tells of is no matter of its own', () => {
    const statement = '收到依申请公开20件，其中不予公开';
    const sentence = `公开公文100件，其中主动公开72件；${statement}`;
    const counted = { what: '其中不予公开', after: '', unit: '件', sentence, lead: '' };
    expect(nameSubject(edition, { ...counted, statement })).toBe('results.refused');
    expect(nameSubject(edition, { ...counted, statement: '不予公开' })).toBe(undefined);
  });

  function nameBeside(what: string, after: string, unit: string, before = ''): string | undefined {
    const lead = before + what;
    const sentence = `${lead}3${unit}${after}，依申请公开`;
    return nameSubject(edition, { what, after, unit, sentence, lead, statement: sentence });
  }
});
