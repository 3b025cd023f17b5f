// Starts Cairn the way its users do, and finds its database.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf, family } from './processes.mjs';

const SLOWEST_START = 300_000;

export class Cairn {
  constructor(jar, port, folder) {
    Object.assign(this, { jar, port, folder, url: `http://127.0.0.1:${port}/api/1.0` });
  }

  /** Starts it and waits for its first answer. Gives the seconds, and the CPU seconds, that this took. */
  async start(token) {
    const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin/java') : 'java';
    const began = performance.now();
    const options = ['--port', this.port, '--data', this.folder, '--host', '127.0.0.1'].map(String);
    this.process = spawn(java, ['-jar', this.jar, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
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
    const home = path.join(this.folder, 'postgresql');
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
        // What the bench itself asks is never part of what it measures.
        PGOPTIONS: '-c log_statement=none',
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
