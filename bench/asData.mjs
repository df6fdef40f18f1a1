import { writeDocument } from './generate.mjs';

/** Describes what `writeAsData` writes, for servers that check data against a schema. */
export const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  definitions: {
    cell: { anyOf: [{ type: 'number', minimum: 0 }, { type: 'string', minLength: 1 }, { const: '' }] },
    block: {
      anyOf: [
        { type: 'string', minLength: 2 },
        { type: 'array', minItems: 1, items: { type: 'array', minItems: 1, items: { $ref: '#/definitions/cell' } } },
      ],
    },
  },
  type: 'object',
  required: ['title', 'blocks'],
  additionalProperties: false,
  properties: {
    title: { type: 'string', pattern: '报告$' },
    blocks: { type: 'array', minItems: 1, items: { $ref: '#/definitions/block' } },
  },
};

/**
 * The same reports as JSON or as a TypeScript module of about `bytes` bytes: what peers for other languages are given.
 * @param {{ seed: number, bytes: number, form: 'json' | 'ts' }} options
 */
export function writeAsData({ seed, bytes, form }) {
  let asked = bytes;
  let text = '';
  for (let round = 0; round < 4; round++) {
    text = writeData(writeDocument({ seed, bytes: asked, flavour: 'md' }), form);
    asked = Math.max(1000, asked * (bytes / Buffer.byteLength(text)));
  }
  return text;
}

/**
 * @param {string} markdown
 * @param {'json' | 'ts'} form
 */
function writeData(markdown, form) {
  const [title = '', ...rest] = markdown.trim().split(/\n\n+/);
  const blocks = rest.map((block) => (block.startsWith('|') ? readTable(block) : block));
  const json = JSON.stringify({ title: title.replace('# ', ''), blocks }, undefined, 1);
  return form === 'json' ? `${json}\n` : `${declarations}export const report: Report = ${json};\n`;
}

const declarations = `type Cell = number | string;
type Block = string | readonly (readonly Cell[])[];
interface Report { readonly title: string; readonly blocks: readonly Block[] }

`;

/** @param {string} block */
function readTable(block) {
  const rows = block.split('\n').filter((row) => !row.startsWith('| ---'));
  return rows.map((row) =>
    row
      .slice(2, -2)
      .split(' | ')
      .map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)),
  );
}
