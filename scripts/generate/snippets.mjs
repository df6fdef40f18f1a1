// Snippets made from the writers of the drafting form: whole reports, sections, tables and the preface of every edition.
// Tab stops stand where the author fills in: year and name (the same everywhere), blanks in the prose, cells of a table.

/** Prefixes: what is typed in Chinese, and the initials of its pinyin. */
const prefixes = {
  government: ['年报-政府', 'nb-zf'],
  department: ['年报-部门', 'nb-bm'],
  preface: ['年报-前言', 'nb-qy'],
  overview: ['年报-总体情况', 'nb-ztqk'],
  disclosure: ['年报-主动公开', 'nb-zdgk'],
  applications: ['年报-收到和处理申请', 'nb-sdcl'],
  remedies: ['年报-复议诉讼', 'nb-fyss'],
  problems: ['年报-问题及改进', 'nb-wtgj'],
  other: ['年报-其他事项', 'nb-qtsx'],
  t2: ['年报-表二', 'nb-b2'],
  t3: ['年报-表三', 'nb-b3'],
  t4: ['年报-表四', 'nb-b4'],
};

const formats = ['markdown', 'plaintext', 'html'];

/** `contributes.snippets` */
export const snippetContributions = [
  ...formats.map((format) => ({ language: format, path: `./snippets/${format}.json` })),
  { language: 'nianbao', path: './snippets/plaintext.json' },
];

// Marks for what becomes a tab stop; no draft holds them otherwise.
const year = 8888;
const organisation = '\uE000';
const cell = '\uE001';

/** One file of snippets for each format, as `{ path, snippets }`. */
export function snippetFiles(project) {
  return formats.map((format) => ({ path: `snippets/${format}.json`, snippets: snippetsOf(project, format) }));
}

function snippetsOf(project, format) {
  const snippets = {};
  const bodies = new Map();
  for (const edition of project.editions) {
    for (const { key, text, zh, en } of draftsOf(project, edition, format)) {
      // A part that an older edition shares with a newer one has one snippet.
      const body = toBody(text, project.draftBlank);
      if (bodies.get(key) === text) continue;
      const older = bodies.has(key);
      if (!older) bodies.set(key, text);
      snippets[`${edition.id} ${key}`] = {
        prefix: prefixes[key].map((prefix) => (older ? `${prefix}-${edition.id}` : prefix)),
        body,
        description: `${zh}（${edition.name.zh}） · ${en} (${edition.name.en})`,
      };
    }
  }
  return snippets;
}

function draftsOf(project, edition, format) {
  const options = { organisation, year };
  const report = (level) => project.draftReport(edition, { ...options, format, level });
  const tables = new Map(edition.tables.map((table) => [table.id, table]));
  const section = (definition) => {
    let text = project.draftSection(edition, definition, format, options);
    for (const id of definition.tables) {
      const table = tables.get(id);
      text = text.replace(project.draftTable(table, format), () => drawTable(project, table, format));
    }
    return text;
  };
  return [
    // The level can only be told by the front matter: one of the governments is chosen there.
    {
      key: 'government',
      text: report('county').replace('level: county', 'level: \uE002'),
      zh: '政府的年度报告',
      en: 'Report of a government',
    },
    { key: 'department', text: report('department'), zh: '部门的年度报告', en: 'Report of a department' },
    { key: 'preface', text: project.draftPreface(edition, format, options), zh: '前言', en: 'Preface' },
    ...edition.sections.map((definition) => ({
      key: definition.id,
      text: section(definition),
      zh: project.officialHeading(definition),
      en: `Section ${definition.number}`,
    })),
    ...edition.tables.map((table) => ({
      key: table.id,
      text: `${drawTable(project, table, format)}\n`,
      zh: table.name.zh,
      en: table.name.en,
    })),
  ];
}

/** The table with a mark in every cell that takes a value. */
function drawTable(project, table, format) {
  const values = new Map(
    table.rows
      .filter((row) => row.data)
      .flatMap((row) =>
        table.columns.filter((column) => column.block === row.block).map((column) => [`${row.id}|${column.id}`, cell]),
      ),
  );
  return project.draftTable(table, format, values);
}

/** Lines of a snippet's body. Stops 1 to 3 are year, name and level; all others are numbered as they come. */
function toBody(text, blank) {
  let stop = 3;
  return text
    .replaceAll(/[\\$]/g, String.raw`\$&`)
    .replaceAll(String(year), () => '${1:年份}')
    .replaceAll(organisation, () => '${2:机关全称}')
    .replaceAll('\uE002', () => '${3|county,city,province,township|}')
    .replaceAll(new RegExp(`${blank}|${cell}`, 'gu'), (mark) => {
      stop++;
      return mark === cell ? `$${stop}` : `\${${stop}:${blank}}`;
    })
    .split('\n');
}
