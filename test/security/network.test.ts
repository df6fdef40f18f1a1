import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { root } from '../meta/sources.ts';
import { writeReport } from '../service/probe.ts';

// What is shipped, with every way out of a Node process cut, and a server beside it that waits to be asked.

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-network-'));
const reports = path.join(folder, 'reports');
const guard = path.join(folder, 'guard.cjs');
const tried = path.join(folder, 'tried.txt');
let sink: Server;
let asked = 0;
let address = '';

/** Loaded before the program: whatever would leave the process is written down and refused. */
const guardText = `
const { appendFileSync } = require('node:fs');
const refuse = (name) => function () { appendFileSync(${JSON.stringify(tried)}, name + '\\n'); throw new Error(name + ' is not allowed'); };
const net = require('node:net');
net.Socket.prototype.connect = refuse('net.connect');
for (const [name, keys] of [['dns', ['lookup', 'resolve', 'resolve4']], ['http', ['request', 'get']], ['https', ['request', 'get']],
  ['tls', ['connect']], ['dgram', ['createSocket']], ['http2', ['connect']], ['net', ['connect', 'createConnection']]])
  for (const key of keys) require('node:' + name)[key] = refuse(name + '.' + key);
for (const key of ['fetch', 'WebSocket', 'EventSource']) globalThis[key] = refuse(key);
`;

beforeAll(async () => {
  execFileSync(process.execPath, [path.join(root, 'esbuild.mjs'), '--outdir', folder]);
  writeFileSync(guard, guardText);
  sink = createServer((_, response) => {
    asked++;
    response.end('');
  });
  sink.on('connection', () => asked++);
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  const place = sink.address();
  if (typeof place !== 'object' || place === null) throw new Error('the sink does not listen');
  address = `http://127.0.0.1:${place.port}`;
  mkdirSync(reports);
  writeFileSync(
    path.join(reports, '.nianbao.json'),
    JSON.stringify({ $schema: `${address}/schema.json`, edition: '2021' }),
  );
  const links = `![图](${address}/a.png) [链接](${address}/b) <img src="${address}/c.png"><link rel="stylesheet" href="${address}/d.css"> ${address}/e`;
  writeFileSync(path.join(reports, 'a.md'), writeReport(links));
  writeFileSync(
    path.join(reports, 'b.html'),
    `<link rel="stylesheet" href="${address}/f.css"><script src="${address}/g.js"></script><h1>青禾县2024年政府信息公开工作年度报告</h1><img src="${address}/h.png">`,
  );
});

afterAll(() => {
  sink.close();
  rmSync(folder, { recursive: true, force: true });
});

function expectNothingTried(): void {
  expect(existsSync(tried) && readFileSync(tried, 'utf8')).toBe(false);
  expect(asked).toBe(0);
}

test('the guard of this test sees a program that asks', () => {
  const program = `try { require('node:http').get('${address}') } catch {} try { fetch('${address}') } catch {} require('node:net').connect(1)`;
  const { status } = spawnSync(process.execPath, ['--require', guard, '-e', program]);
  expect(status).not.toBe(0);
  expect(readFileSync(tried, 'utf8')).toBe('http.get\nfetch\nnet.connect\n');
  rmSync(tried);
});

test.each([
  ['check', '.'],
  ['check', '--format', 'sarif', '.'],
  ['read', '.'],
  ['read', '--format', 'csv', '.'],
  ['convert', '--to', 'html', 'a.md'],
  ['convert', '--to', 'markdown', 'b.html'],
])('the command line asks nobody: %s %s', (...args) => {
  const { stdout } = spawnSync(process.execPath, ['--require', guard, path.join(folder, 'cli.js'), ...args], {
    cwd: reports,
    encoding: 'utf8',
  });
  expect(stdout.length).toBeGreaterThan(0);
  expectNothingTried();
});

test('the language server asks nobody but its client', async () => {
  const child = spawn(process.execPath, ['--require', guard, path.join(folder, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const file = path.join(reports, 'a.md');
  const textDocument = {
    uri: pathToFileURL(file).href,
    languageId: 'markdown',
    version: 1,
    text: readFileSync(file, 'utf8'),
  };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const position = { line: 8, character: 3 };
  for (const name of ['diagnostic', 'documentSymbol', 'hover', 'completion', 'codeLens', 'foldingRange'])
    await connection.sendRequest(`textDocument/${name}`, { textDocument, position });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await exited).toBe(0);
  connection.dispose();
  expectNothingTried();
});

/** Beside these, no bundle names a module of Node that could leave the machine. The library speaks to a server over pipes with `net`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'client.js': ['child_process', 'net'],
  'server.js': [],
  'start.js': [],
  'cli.js': [],
  'preview.js': [],
};

test.each(Object.keys(allowed))('no way to the network is in %s', (name) => {
  const code = readFileSync(path.join(folder, name), 'utf8');
  const ways = /["'](?:node:)?(net|https?|http2|tls|dns|dgram|child_process|cluster)["']/g;
  const named = new Set(
    Array.from(code.matchAll(/(?:require|import)\(["'](?:node:)?[a-z0-9_]+["']\)/g), ([call]) => call),
  );
  const found = [...named].flatMap((call) => Array.from(call.matchAll(ways), ([, module = '']) => module));
  expect([...new Set(found)].toSorted((one, other) => (one < other ? -1 : 1))).toEqual(allowed[name]);
  // A method called fetch is the program's own.
  expect(code).not.toMatch(
    /(?<![.\w#]|async )fetch\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|RTCPeerConnection|WebTransport/,
  );
  expect(code).not.toMatch(/\beval\(|new Function\(/);
});
