import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * A message of the protocol, as far as this client looks into it.
 * @typedef {{ id?: number | string, method?: string, params?: any, result?: any, error?: { code: number, message: string } }} Message
 * @typedef {{ value: any, at: number }} Answer `at`: when its last byte had come, before it was parsed
 */

/** A server that has not answered by then is given up, in ms. */
const patience = 60_000;

/** Speaks to one language server over stdio. Written by hand: a library's own work would be measured with the server's. */
export class LspClient {
  #process;
  #nextId = 1;
  /** @type {Map<number, { resolve: (answer: Answer) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();
  /** @type {Buffer[]} */
  #chunks = [];
  #received = 0;
  #bodyLength = -1;
  #errors = '';
  /** What the server logged last: says why where an error answer does not. */
  #lastLog = '';
  #settings;
  /** Called with each published set of diagnostics. @type {((params: any, at: number) => void) | undefined} */
  onDiagnostics;
  /** The server asked to register for pulled diagnostics. */
  pullRegistered = false;

  /**
   * @param {readonly string[]} command
   * @param {string} cwd
   * @param {Record<string, unknown>} settings answers to `workspace/configuration`, by first section name
   */
  constructor([program = '', ...args], cwd, settings) {
    this.#settings = settings;
    this.#process = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process.stdout.on('data', (/** @type {Buffer} */ chunk) => this.#receive(chunk));
    this.#process.stderr.on('data', (/** @type {Buffer} */ chunk) => {
      if (this.#errors.length < 4000) this.#errors += chunk.toString();
    });
    this.#process.stdin.on('error', () => undefined);
    this.#process.on('error', (error) => this.#failAll(error.message));
    this.#process.on('exit', (code) => this.#failAll(`the server ended with ${code}: ${this.#errors}`));
  }

  get pid() {
    return this.#process.pid ?? 0;
  }

  /**
   * @param {string} method
   * @param {unknown} params
   * @returns {Promise<Answer>}
   */
  request(method, params) {
    const id = this.#nextId++;
    const answer = new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`${method} was not answered in ${patience / 1000} s`));
      }, patience);
      timer.unref();
      this.#waiting.set(id, {
        resolve: (/** @type {Answer} */ value) => {
          clearTimeout(timer);
          resolve(value);
        },
        reject,
      });
    });
    this.#send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  /**
   * @param {string} method
   * @param {unknown} params
   */
  notify(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  async stop() {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 2000);
    this.request('shutdown', undefined).then(
      () => this.notify('exit', undefined),
      () => undefined,
    );
    await ended;
    clearTimeout(timer);
  }

  /** @param {unknown} message */
  #send(message) {
    const body = JSON.stringify(message);
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** @param {Buffer} chunk */
  #receive(chunk) {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    for (;;) {
      if (this.#bodyLength < 0) {
        const head = this.#joined();
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.#bodyLength = Number(/content-length: *(\d+)/i.exec(head.toString('latin1', 0, end))?.[1]);
        this.#keep(head.subarray(end + 4));
      }
      if (this.#received < this.#bodyLength) return;
      const at = performance.now();
      const all = this.#joined();
      const body = all.toString('utf8', 0, this.#bodyLength);
      this.#keep(all.subarray(this.#bodyLength));
      this.#bodyLength = -1;
      this.#handle(JSON.parse(body), at);
    }
  }

  #joined() {
    if (this.#chunks.length !== 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }

  /** @param {Buffer} rest */
  #keep(rest) {
    this.#chunks = [rest];
    this.#received = rest.length;
  }

  /**
   * @param {Message} message
   * @param {number} at
   */
  #handle(message, at) {
    if (message.method === undefined) {
      const waiting = this.#waiting.get(Number(message.id));
      this.#waiting.delete(Number(message.id));
      if (message.error) waiting?.reject(new Error(`${message.error.code} ${message.error.message} ${this.#lastLog}`));
      else waiting?.resolve({ value: message.result, at });
    } else if (message.id !== undefined) {
      this.#send({ jsonrpc: '2.0', id: message.id, result: this.#serve(message.method, message.params) });
    } else if (message.method === 'window/logMessage') {
      this.#lastLog = message.params.message;
    } else if (message.method === 'textDocument/publishDiagnostics') {
      this.onDiagnostics?.(message.params, at);
    }
  }

  /**
   * @param {string} method
   * @param {any} params
   */
  #serve(method, params) {
    if (method === 'workspace/configuration') {
      return params.items.map((/** @type {{ section?: string }} */ { section }) =>
        section === undefined ? this.#settings : (this.#settings[section] ?? null),
      );
    }
    if (method === 'client/registerCapability') {
      for (const registration of params.registrations) {
        if (registration.method === 'textDocument/diagnostic') this.pullRegistered = true;
      }
    }
    return null;
  }

  /** @param {string} reason */
  #failAll(reason) {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
