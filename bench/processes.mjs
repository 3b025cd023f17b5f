// What processes use, read from /proc.
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

const TICKS_A_SECOND = 100;

/** Cairn with all its children, and the PostgreSQL processes: those work in its data folder, as nobody's children. */
export function family(root, dataFolder) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = new Map(all.map((pid) => [pid, stat(pid)]));
  const belongs = (pid) => pid === root || (stats.get(pid) && belongs(stats.get(pid).parent));
  return all.filter((pid) => stats.get(pid) && (belongs(pid) || worksIn(pid, dataFolder)));
}

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses can hold anything, so count from where it ends.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + Number(value), 0);
    return { parent: Number(fields[1]), seconds: ticks / TICKS_A_SECOND };
  } catch {
    return null;
  }
}

function worksIn(pid, folder) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(`${folder}/`);
  } catch {
    return false;
  }
}

/** CPU seconds used so far, by these processes and by those of their children that have ended. */
export function cpuOf(pids) {
  return pids.reduce((sum, pid) => sum + (stat(pid)?.seconds ?? 0), 0);
}

/** Memory in MB, what is shared between processes counted once (PSS). */
export function memoryOf(pids) {
  return pids.reduce((sum, pid) => sum + kilobytesOf(pid), 0) / 1024;
}

/** 0 where the process has ended meanwhile, as PostgreSQL's workers do. */
function kilobytesOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]);
  } catch {
    return 0;
  }
}

export function isPostgres(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

/** CPU seconds that the whole machine has spent working since it started. */
export function cpuOfMachine() {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0].split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + softirq + steal) / TICKS_A_SECOND;
}
