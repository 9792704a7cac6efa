import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'bullmq';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { countsDocument } from '../../src/ensemble/counts-document.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { runPartOf } from '../../src/files/run-part.js';
import { shardBytes } from '../../src/files/shard-file.js';
import type { Shard } from '../../src/formats/shard.js';
import { queueName } from '../../src/queue/queue-jobs.js';
import { countOnQueue } from '../../src/queue/run-on-queue.js';
import { fingerprints } from '../helpers/counts.js';

// The built command line against a real server: run `npm run build` first.
const main = join(import.meta.dirname, '../../dist/cli/main.js');
const work = mkdtempSync(join(tmpdir(), 'caravan-sim-queue-'));
const at = (name: string): string => join(work, name);
const started = new Set<Started>();
afterEach(async () => {
  await Promise.all([...started].map(kill));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const isServerThere = has('redis-server');
if (!isServerThere)
  console.warn('queue: not tested, no redis-server here (Debian: apt-get install redis-server)');

const run = ['run', 'january-2021', '--replicates', '1600'];

/** What a process has said, and the process. */
interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Its exit code, once all that it has said is here. */
  readonly ended: Promise<number | null>;
}

function start(program: string, args: readonly string[]): Started {
  const child = spawn(program, args);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const one = {
    child,
    said: () => said,
    ended: new Promise<number | null>((resolve) => child.on('close', resolve)),
  };
  started.add(one);
  return one;
}

async function kill(one: Started): Promise<void> {
  started.delete(one);
  one.child.kill('SIGKILL');
  await one.ended;
}

async function until(what: string, isSo: () => boolean, seconds = 180): Promise<void> {
  for (let i = 0; i < seconds * 10; i++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not within ${seconds} s: ${what}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve((address as { port: number }).port));
    });
  });
}

async function startServer(options: readonly string[]): Promise<Started> {
  const server = start('redis-server', ['--dir', work, '--save', '', '--bind', '127.0.0.1', ...options]);
  await until('redis-server', () => server.said().includes('Ready to accept connections'));
  return server;
}

const worker = (url: string, ...options: string[]): Started =>
  start(process.execPath, [main, 'worker', '--queue', url, '--workers', '1', ...options]);
const jobsOf = ({ said }: Started): number => said().split('simulated replicates').length - 1;

describe.runIf(isServerThere)('a run over a queue', () => {
  test('is that of one process, whatever happens to workers and server', async () => {
    const port = String(await freePort());
    const options = ['--port', port, '--appendonly', 'yes'];
    const url = `redis://127.0.0.1:${port}`;
    const server = await startServer(options);
    const output = at('many.json');
    const coordinator = start('bash', [
      '-c',
      `"$0" "$@" > ${output}`,
      process.execPath,
      main,
      ...run,
      '--json',
      '--queue',
      url,
    ]);
    const workers = [worker(url), worker(url), worker(url)];
    const done = (): number => workers.reduce((sum, one) => sum + jobsOf(one), 0);

    await until('three jobs are done', () => done() >= 3);
    // Each of them has a job in hand.
    await kill(workers[0]!);
    await until('a job more', () => done() >= 4);
    await Promise.all(workers.slice(1).map(kill));
    const late = worker(url);
    await until('one that comes late has done a job', () => jobsOf(late) >= 1);
    await kill(server);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await startServer(options);

    expect(await coordinator.ended).toBe(0);
    const alone = spawnSync(process.execPath, [main, ...run, '--json'], { encoding: 'utf8', maxBuffer: 1e9 });
    expect(execFileSync('cat', [output], { encoding: 'utf8', maxBuffer: 1e9 }) === alone.stdout).toBe(true);
  });

  test('goes on with what is done when it is stopped and started again', async () => {
    const port = String(await freePort());
    const url = `redis://127.0.0.1:${port}`;
    await startServer(['--port', port]);
    const args = [main, 'run', 'january-2021', '--replicates', '300', '--seed', 'again', '--queue', url];
    const first = start(process.execPath, args);
    const one = worker(url);
    await until('a job is done', () => jobsOf(one) >= 1);
    await kill(first);
    const second = start(process.execPath, args);

    expect(await second.ended).toBe(0);
    expect(second.said()).toContain('300 replicates');
    expect(jobsOf(one)).toBe(3);
  });

  test('asks for a password, and takes it from the address or a file', async () => {
    const port = String(await freePort());
    await startServer(['--port', port, '--requirepass', 'open sesame']);
    const ready = async (url: string, ...options: string[]): Promise<string> => {
      const one = worker(url, ...options);
      await until('an answer', () => one.said().includes('waiting for jobs') || one.child.exitCode !== null);
      await kill(one);
      return one.said();
    };
    writeFileSync(at('secret'), 'open sesame\n');

    expect(await ready(`redis://127.0.0.1:${port}`)).toContain('name or password is wrong or missing');
    const wrong = await ready(`redis://:abracadabra@127.0.0.1:${port}`);
    expect(wrong).toContain('name or password is wrong or missing');
    expect(wrong).not.toContain('abracadabra');
    expect(await ready(`redis://:open%20sesame@127.0.0.1:${port}`)).toContain('waiting for jobs');
    expect(await ready(`redis://127.0.0.1:${port}`, '--queue-password-file', at('secret'))).toContain(
      'waiting for jobs',
    );
  });

  test.runIf(has('openssl'))('is encrypted with rediss:, and trusts an authority of one’s own', async () => {
    const port = String(await freePort());
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const files = ['-keyout', at('key.pem'), '-out', at('ca.pem')];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...subject], {
      stdio: 'ignore',
    });
    const tls = [
      '--tls-cert-file',
      at('ca.pem'),
      '--tls-key-file',
      at('key.pem'),
      '--tls-auth-clients',
      'no',
    ];
    await startServer(['--port', '0', '--tls-port', port, '--tls-ca-cert-file', at('ca.pem'), ...tls]);
    const url = `rediss://localhost:${port}`;
    const args = [main, 'run', 'january-2021', '--replicates', '100', '--queue', url];
    worker(url, '--queue-ca', at('ca.pem'));

    const stranger = start(process.execPath, args);
    const friend = start(process.execPath, [...args, '--queue-ca', at('ca.pem')]);
    expect(await stranger.ended).toBe(4);
    expect(stranger.said()).toContain('its certificate is of an authority that is not trusted here');
    expect(await friend.ended).toBe(0);
    const elsewhere = worker(`rediss://127.0.0.1:${port}`, '--queue-ca', at('ca.pem'));
    expect(await elsewhere.ended).toBe(4);
    expect(elsewhere.said()).toContain('its certificate is for another host name');
  });
});

describe.runIf(isServerThere)('the results of a run over a queue', () => {
  test('stay there until they are written', async () => {
    const port = String(await freePort());
    const url = `redis://127.0.0.1:${port}`;
    await startServer(['--port', port]);
    const args = [main, 'run', 'january-2021', '--replicates', '300', '--queue', url, '--out', at('kept')];
    const first = start(process.execPath, args);
    await until('the run has begun', () => existsSync(at('kept.part')));
    // Somebody else's folder under the name, when the run is over.
    mkdirSync(at('kept/mine'), { recursive: true });
    const one = worker(url);

    expect(await first.ended).toBe(4);
    expect(jobsOf(one)).toBe(3);
    await kill(one);
    rmSync(at('kept'), { recursive: true });
    expect(await start(process.execPath, args).ended).toBe(0);
    expect(readdirSync(at('kept'))).toContain('manifest.json');
  });

  test.each<[string, (job: Shard) => unknown]>([
    ['missing', () => null],
    ['no result', () => 'abc'],
    [
      'of another scenario',
      (job) => Buffer.from(shardBytes({ ...job, scenarioText: '{}' })).toString('base64'),
    ],
    ['of others', (job) => Buffer.from(shardBytes({ ...job, first: 1, last: 101 })).toString('base64')],
  ])('are made again where one is %s, and refused when it is so again', async (_what, damaged) => {
    const { port, queue, scenario, run } = await aHundredOnQueue();
    const right = runEnsemble(scenario, { replicates: 100 });
    const shard: Shard = { ...run, counts: countsDocument(right.counts), failed: [] };
    let made = 0;
    const answers = [damaged(shard), damaged(shard), Buffer.from(shardBytes(shard)).toString('base64')];
    const liar = new Worker(queueName(run), async () => answers[made++], {
      connection: { host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: null },
    });
    try {
      await expect(countOnQueue(scenario, run, { queue })).rejects.toThrow('result of replicates 0 to 99');
      expect(made).toBe(2);
      const { counts } = await countOnQueue(scenario, run, { queue });
      expect(made).toBe(3);
      expect(fingerprints({ counts, scenario })).toEqual(fingerprints(right));
    } finally {
      await liar.close(true);
    }
  });

  test('are asked for three times again when a command is repeated that has failed', async () => {
    const { port, queue, scenario, run } = await aHundredOnQueue();
    let tries = 0;
    const broken = new Worker(
      queueName(run),
      async () => {
        tries++;
        throw new Error('out of order');
      },
      { connection: { host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: null } },
    );
    try {
      for (const inAll of [3, 6]) {
        await expect(countOnQueue(scenario, run, { queue })).rejects.toThrow('out of order');
        expect(tries).toBe(inAll);
      }
    } finally {
      await broken.close(true);
    }
  });
});

describe.runIf(isServerThere)('a worker', () => {
  test.each(['idle', 'with a job in hand'])(
    '%s ends when it is told to, while the server is away',
    async (how) => {
      const port = String(await freePort());
      const url = `redis://127.0.0.1:${port}`;
      const server = await startServer(['--port', port]);
      const one = worker(url);
      await until('it is ready', () => one.said().includes('waiting for jobs'));
      if (how !== 'idle') {
        start(process.execPath, [main, ...run, '--queue', url]);
        await until('a job is done', () => jobsOf(one) >= 1);
      }
      await kill(server);
      await until('it says so', () => one.said().includes('nothing listens there'));
      one.child.kill('SIGTERM');

      expect(await one.ended).toBe(0);
      expect(one.said().split('nothing listens there').length).toBe(2);
    },
  );

  test('ends with the job in hand when it is told to', async () => {
    const port = String(await freePort());
    const url = `redis://127.0.0.1:${port}`;
    await startServer(['--port', port]);
    const one = worker(url);
    start(process.execPath, [main, ...run, '--queue', url]);
    await until('a job is done', () => jobsOf(one) >= 1);
    const done = jobsOf(one);
    one.child.kill('SIGTERM');

    expect(await one.ended).toBe(0);
    expect(jobsOf(one)).toBeGreaterThan(done);
  });

  test('that is missing is said', async () => {
    const port = String(await freePort());
    const url = `redis://127.0.0.1:${port}`;
    await startServer(['--port', port]);
    const waiting = start(process.execPath, [main, ...run, '--queue', url]);

    await until('it says so', () => waiting.said().includes('the queue has 0 workers of version'));
  });
});

describe.runIf(isServerThere)('a server that refuses', () => {
  test.each([
    ['to hold more', ['--maxmemory', '1mb'], '', 'its memory is full'],
    ['to take anything', ['--replicaof', '127.0.0.1 1'], '', 'it is a copy of another server'],
    ['a database that it does not have', [], '/99', 'it has no database with this number'],
    [
      'a user',
      '--user default reset on nopass ~* +ping +info +client +hello +select'.split(' '),
      '',
      'its user may not do what a queue needs',
    ],
  ])('%s is understood', async (_what, options, path, reason) => {
    const port = String(await freePort());
    await startServer(['--port', port, ...options]);
    const refused = start(process.execPath, [main, ...run, '--queue', `redis://127.0.0.1:${port}${path}`]);

    expect(await refused.ended).toBe(4);
    expect(refused.said()).toContain(`cannot use redis://127.0.0.1:${port}${path}: ${reason}`);
  });

  test('to speak TLS is asked whether it does', async () => {
    const port = String(await freePort());
    await startServer(['--port', port]);
    const refused = worker(`rediss://127.0.0.1:${port}`);

    expect(await refused.ended).toBe(4);
    expect(refused.said()).toContain('does it speak TLS there?');
  });
});

describe('a server that is not there', () => {
  test.each([['run', ...run.slice(1)], ['worker']])('is said within seconds by %s', async (...args) => {
    const url = `redis://127.0.0.1:${await freePort()}`;
    const { status, stderr } = spawnSync(process.execPath, [main, ...args, '--queue', url], {
      encoding: 'utf8',
      timeout: 60_000,
    });

    expect(status).toBe(4);
    expect(stderr).toContain(`cannot reach ${url}: nothing listens there`);
  });
});

/** A server of its own, and a run of a hundred replicates for it. */
async function aHundredOnQueue() {
  const port = String(await freePort());
  await startServer(['--port', port]);
  const scenario = builtInScenario('january-2021');
  const range = { seed: '1', replicates: 100, first: 0, last: 100 };
  const run = runPartOf(scenario, JSON.stringify(scenario.file), range);
  return { port, queue: { url: `redis://127.0.0.1:${port}` }, scenario, run };
}
