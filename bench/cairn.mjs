// Starts Cairn the way its users do, and finds its database.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf, family } from './processes.mjs';

const SLOWEST_START = 300_000;
const LONGEST_TRAINING = 180_000;

export class Cairn {
  /**
   * @param train whether it makes its ahead-of-time cache: `at-once`, or `false`
   * @param words more for its command line
   */
  constructor({ jar, port, folder, train, words = [] }) {
    Object.assign(this, { jar, port, folder, train, words, url: `http://127.0.0.1:${port}/api/1.0` });
    this.cache = path.join(folder, 'cache');
  }

  /** Starts it and waits for its first answer. Gives the seconds, and the CPU seconds, that this took. */
  async start(token) {
    const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin/java') : 'java';
    const began = performance.now();
    const words = [`-Dcairn.train=${this.train}`, '-jar', this.jar];
    words.push('--port', this.port, '--data', path.join(this.folder, 'data'), '--host', '127.0.0.1', ...this.words);
    // A cache of its own, so that what others build and start meanwhile does not push out what is measured.
    const env = { ...process.env, XDG_CACHE_HOME: this.cache };
    this.process = spawn(java, words.map(String), { stdio: ['ignore', 'ignore', 'inherit'], env });
    this.process.on('error', (error) => console.error(error.message));
    await this.firstAnswer(token, began);
    return { seconds: (performance.now() - began) / 1000, cpu: cpuOf(this.processes()) };
  }

  /** Without a token, being refused is an answer too. */
  async firstAnswer(token, began) {
    while (performance.now() - began < SLOWEST_START) {
      if (this.process.exitCode !== null) throw new Error('Cairn ended instead of starting.');
      const answer = await this.ask({ path: '/users/me', token }).catch(() => null);
      if (answer?.status === (token ? 200 : 401)) return;
      await sleep(20);
    }
    throw new Error('Cairn did not start.');
  }

  /** Waits for the cache that makes the next starts, and the first requests after them, faster. */
  async training() {
    const began = performance.now();
    while (this.train !== 'false' && performance.now() - began < LONGEST_TRAINING) {
      if (this.isTrained()) return;
      await sleep(200);
    }
  }

  isTrained() {
    const programs = path.join(this.cache, 'cairn');
    return existsSync(programs) && readdirSync(programs).some((name) => existsSync(path.join(programs, name, 'cairn.aot')));
  }

  async ask({ method = 'GET', path, body, token }) {
    const headers = { ...(token && { Authorization: `Bearer ${token}` }), 'Content-Type': 'application/json' };
    const answer = await fetch(this.url + path, { method, headers, body: body && JSON.stringify({ data: body }) });
    return { status: answer.status, json: await answer.json() };
  }

  async stop() {
    if (this.process?.exitCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
  }

  processes() {
    return family(this.process.pid, this.folder);
  }

  /** Where the embedded PostgreSQL is, in the form that psql and pgbench take. */
  database() {
    const home = path.join(this.folder, 'data', 'postgresql');
    const cluster = path.join(home, readdirSync(home).find((name) => /^data-\d+$/.test(name)));
    const port = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3].trim();
    return {
      log: path.join(home, 'postgresql.log'),
      environment: {
        ...process.env,
        PGHOST: '127.0.0.1',
        PGPORT: port,
        PGUSER: 'cairn',
        PGDATABASE: 'postgres',
        PGPASSWORD: readFileSync(path.join(home, 'password'), 'utf8').trim(),
        // What the bench itself asks is never part of what it measures; and pgbench plans as Cairn does.
        PGOPTIONS: '-c log_statement=none -c plan_cache_mode=force_generic_plan',
      },
    };
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
