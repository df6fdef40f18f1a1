import type { Level } from '../standards/edition.ts';

const words: ReadonlyMap<string, Level> = new Map<string, Level>([
  ['国家', 'state'],
  ['中央', 'state'],
  ['省', 'province'],
  ['省级', 'province'],
  ['市', 'city'],
  ['市级', 'city'],
  ['设区的市', 'city'],
  ['县', 'county'],
  ['县级', 'county'],
  ['区', 'county'],
  ['部门', 'department'],
  ['乡镇', 'township'],
  ['乡', 'township'],
  ['镇', 'township'],
  ['街道', 'township'],
]);
const ids: readonly Level[] = ['state', 'province', 'city', 'county', 'department', 'township'];

/** A level as front matter or settings give it, in either language; undefined for any other word. */
export function readLevel(word: string): Level | undefined {
  return ids.find((id) => id === word.trim().toLowerCase()) ?? words.get(word.trim());
}

/** Ministries whose names do not begin with 国家 or 中国; other bodies named 部 are parts of one, or of a place. */
const ministry =
  /^(?:外交|国防|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部$|^(?:审计署|海关总署)$/u;

/**
 * Level of a body by its name, only where the name leaves no doubt. A `市人民政府` may be a prefecture's or a county's, an
 * office reports for itself or for its government: unknown.
 */
export function levelOf(organisation: string): Level | undefined {
  // A place in the name makes it the place's own branch of a national body: whose rules it could make is unknown.
  if (/^(?:国家|中华人民共和国|国务院|中国)/.test(organisation))
    return /.{2}[省市县区州旗盟]/.test(organisation.slice(2)) ? undefined : 'state';
  if (ministry.test(organisation)) return 'state';
  if (/(?:街道|街道办事处|街道办|[乡镇]|[乡镇]人民政府|[乡镇]政府)$/.test(organisation)) return 'township';
  if (/(?:办公室|办公厅|管理委员会|管委会|开发区|新区|园区|指挥部)$/.test(organisation)) return undefined;
  if (/(?:省|自治区|^(?:北京|上海|天津|重庆)市)(?:人民)?(?:政府)?$/.test(organisation)) return 'province';
  if (/(?:自治州|盟|地区)(?:人民政府|行政公署|行署)?$/.test(organisation)) return 'city';
  if (/[县旗](?:人民)?(?:政府)?$/.test(organisation)) return 'county';
  if (/市[^市]{1,8}区(?:人民)?(?:政府)?$/.test(organisation)) return 'county';
  if (/(?:局|厅|委员会|委|支队|大队|总队|中队|分局|中心|所)$/.test(organisation)) return 'department';
  return undefined;
}
