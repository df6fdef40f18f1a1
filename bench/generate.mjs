import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicants, drawFigures, outcomes, remedies, results } from './figures.mjs';
import { aspects, shortcomings } from './prose.mjs';
import { makeRandom } from './random.mjs';

const places = ['青禾县', '临溪县', '云浦区', '白石县', '东坪市', '宁河湾区', '南岭县', '长汀口市'];
const offices = ['发展和改革局', '教育局', '民政局', '财政局', '水利局', '交通运输局', '商务局', '审计局', '统计局'];

/** `md` drafting form (GFM tables); `txt` text as scraped from a page (`a | b |` rows, one cell a line in every third report). @typedef {'md' | 'txt'} Flavour */

const writeRow = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;

/** As pages come out of a browser: a line for each cell, then a line of pipes for the blank ones and the row's end. */
const writeCellLines = (/** @type {readonly (string | number)[]} */ cells) => {
  const filled = cells.filter((cell) => cell !== '');
  return [...filled.map((cell) => `${cell} |`), '|'.repeat(cells.length - filled.length + 1)].join('\n');
};

/**
 * @param {readonly (string | number)[][]} rows
 * @param {Flavour} flavour
 * @param {boolean} cellLines one cell a line, closed by ` |`
 */
function writeTable(rows, flavour, cellLines) {
  if (flavour === 'md') {
    const [head = [], ...rest] = rows;
    return [writeRow(head), writeRow(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rest.map(writeRow)].join('\n');
  }
  if (cellLines) return rows.map(writeCellLines).join('\n');
  return rows.map((cells) => `${cells.join(' | ')} |`).join('\n');
}

const listDecisions = (/** @type {string} */ caption, /** @type {string} */ column) => [
  [caption, '', '', ''],
  ['信息内容', column, '', ''],
];

/** @param {ReturnType<typeof drawFigures>['published']} figures */
function listPublished(figures) {
  return [
    ['第二十条第（一）项', '', '', ''],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', ...figures.rules],
    ['行政规范性文件', ...figures.normative],
    ...listDecisions('第二十条第（五）项', '本年处理决定数量'),
    ['行政许可', figures.license, '', ''],
    ...listDecisions('第二十条第（六）项', '本年处理决定数量'),
    ['行政处罚', figures.penalty, '', ''],
    ['行政强制', figures.coercion, '', ''],
    ...listDecisions('第二十条第（八）项', '本年收费金额（单位：万元）'),
    ['行政事业性收费', figures.fee, '', ''],
  ];
}

const leaveBlank = (/** @type {string} */ label) => [label, ...applicants.map(() => ''), ''];

/** @param {readonly number[][]} numbers */
function listRequests(numbers) {
  const rest = [...numbers];
  /** @type {(label: string) => (string | number)[]} */
  const take = (label) => [label].concat((rest.shift() ?? []).map(String));
  const rows = [
    ['项目', ...applicants, '总计'],
    take('一、本年新收政府信息公开申请数量'),
    take('二、上年结转政府信息公开申请数量'),
    leaveBlank('三、本年度办理结果'),
  ];
  for (const { label, rows: inGroup } of results) {
    rows.push(inGroup.length === 0 ? take(label) : leaveBlank(label));
    for (const row of inGroup) rows.push(take(row));
  }
  rows.push(take('（七）总计'), take('四、结转下年度继续办理'));
  return rows;
}

/** @param {readonly number[][]} suits */
function listSuits(suits) {
  return [
    ['结果', ...remedies],
    ...outcomes.map((outcome, i) => [outcome].concat(suits.map((suit) => String(suit[i] ?? 0)))),
  ];
}

/**
 * One report of the format in force since 2021, of about `bytes` bytes in UTF-8 (4,500 at least: the tables).
 * Three in ten have one to four wrong numbers.
 * @param {{ seed: number, bytes: number, flavour: Flavour }} options
 * @returns {string}
 */
function writeReport({ seed, bytes, flavour }) {
  const random = makeRandom(Math.imul(seed + 1, 2_654_435_761));
  const below = (/** @type {number} */ k) => Math.floor(random() * k);
  const pick = (/** @type {readonly string[]} */ list) => list[below(list.length)] ?? '';
  const year = 2021 + below(5);
  const body = pick(places) + pick(offices);
  const figures = drawFigures(random, random() < 0.3 ? 1 + below(4) : 0);
  const draw = {
    year,
    body,
    received: figures.requests[0]?.at(-1) ?? 0,
    count: (/** @type {number} */ k) => 1 + below(k),
  };
  const mark = (/** @type {number} */ depth) => (flavour === 'md' ? `${'#'.repeat(depth)} ` : '');
  const table = (/** @type {(string | number)[][]} */ rows) => writeTable(rows, flavour, seed % 3 === 2);

  const groups = aspects.map(({ heading, sentences }) => ({ heading, paragraphs: sentences.map((say) => say(draw)) }));
  const problems = shortcomings.map((say) => say(draw));
  const compose = () =>
    [
      `${mark(1)}${body}${year}年政府信息公开工作年度报告`,
      `本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      `${mark(2)}一、总体情况`,
      ...groups.flatMap(({ heading, paragraphs }) => [`${mark(3)}${heading}`, ...paragraphs]),
      `${mark(2)}二、主动公开政府信息情况`,
      table(listPublished(figures.published)),
      `${mark(2)}三、收到和处理政府信息公开申请情况`,
      table(listRequests(figures.requests)),
      `${mark(2)}四、政府信息公开行政复议、行政诉讼情况`,
      table(listSuits(figures.suits)),
      `${mark(2)}五、存在的主要问题及改进情况`,
      ...problems,
      `${mark(2)}六、其他需要报告的事项`,
      `${year}年没有发出收费通知，收取信息处理费0元。`,
    ].join('\n\n');

  let text = compose();
  for (let size = Buffer.byteLength(text), i = 0; size < bytes; i++) {
    const group = i % 6 === 5 ? undefined : groups[i % 6];
    const from = aspects[i % 6]?.sentences ?? shortcomings;
    const sentence = from[below(from.length)]?.(draw) ?? '';
    (group?.paragraphs ?? problems).push(sentence);
    size += Buffer.byteLength(sentence) + 2;
  }
  text = compose();
  return `${text}\n`;
}

/**
 * One document of about `bytes` bytes: a single report up to 20 KB, above that reports of 15 KB one after another.
 * @param {{ seed: number, bytes: number, flavour: Flavour }} options
 */
export function writeDocument({ seed, bytes, flavour }) {
  if (bytes <= 20_000) return writeReport({ seed, bytes, flavour });
  const reports = [];
  for (let size = 0, i = 0; size < bytes - 4_000; i++) {
    const report = writeReport({ seed: seed + i, bytes: Math.min(15_000, bytes - size), flavour });
    reports.push(report);
    size += Buffer.byteLength(report) + 1;
  }
  return reports.join('\n');
}

/**
 * Writes `count` reports of 60 % to 140 % of `bytes` into a folder and returns their total size in bytes.
 * @param {{ folder: string, count: number, bytes: number, seed: number, flavour: Flavour }} options
 */
export function writeFolder({ folder, count, bytes, seed, flavour }) {
  mkdirSync(folder, { recursive: true });
  const random = makeRandom(seed);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const text = writeReport({ seed: seed * 100_003 + i, bytes: bytes * (0.6 + 0.8 * random()), flavour });
    writeFileSync(join(folder, `r${String(i).padStart(5, '0')}.${flavour}`), text);
    total += Buffer.byteLength(text);
  }
  return total;
}
