// Turns src into dist, and web into dist/web. swc does in a tenth of a second what tsc needs many seconds for; types are judged by `npm run types`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const src = path.join(root, 'src');
const web = path.join(root, 'web');
const dist = path.join(root, 'dist');
const stampFile = path.join(dist, '.built');
const webDist = path.join(dist, 'web');
const webStampFile = path.join(webDist, '.built');

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** Contents and not times: git and copies change times, and a deleted file leaves no newer time behind. 2 ms a megabyte. */
function fingerprint(folder) {
  const hash = createHash('sha256');
  const inputs = ['.swcrc', 'package-lock.json', 'tools/lib/compile.mjs'].map((name) => path.join(root, name));
  for (const file of [...inputs, ...filesBelow(folder).map((name) => path.join(folder, name))]) {
    if (!existsSync(file) || file.endsWith('.spec.ts')) continue;
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Another process may be reading the old file at this moment: it gets the old or the new one, never half of one. */
function writeWhole(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

async function compileFile(swc, name) {
  const input = path.join(src, name);
  const output = path.join(dist, name.replace(/\.ts$/, '.js'));
  const { code, map } = await swc.transformFile(input, {
    cwd: root,
    sourceFileName: path.relative(path.dirname(output), input),
  });
  writeWhole(`${output}.map`, map);
  writeWhole(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
  return [output, `${output}.map`];
}

/** Compiles every source, copies every other file as it is, and removes what no source stands behind any more. */
export async function build() {
  const stamp = fingerprint(src);
  const { default: swc } = await import('@swc/core');
  const names = filesBelow(src).filter((name) => !name.endsWith('.spec.ts'));
  const written = await Promise.all(
    names.map((name) => {
      if (name.endsWith('.ts')) return name.endsWith('.d.ts') ? [] : compileFile(swc, name);
      const output = path.join(dist, name);
      writeWhole(output, readFileSync(path.join(src, name)));
      return [output];
    }),
  );
  const keep = new Set(written.flat());
  for (const name of filesBelow(dist)) {
    const file = path.join(dist, name);
    if (!keep.has(file) && !name.endsWith('.tmp') && !name.startsWith(`web${path.sep}`)) rmSync(file, { force: true });
  }
  writeWhole(stampFile, stamp);
  return names.length;
}

/** Builds the screens. */
export async function buildWeb() {
  const stamp = fingerprint(web);
  // Whoever builds in a test means the screens as people get them too.
  process.env.NODE_ENV = 'production';
  const { build: bundle } = await import('vite');
  await bundle({ configFile: path.join(web, 'vite.config.mjs'), logLevel: 'warn' });
  // Packed once, here, and sent so to every browser that takes it.
  const assets = path.join(dist, 'web/assets');
  for (const file of filesBelow(assets).filter((name) => /\.(js|css)$/.test(name))) {
    const bytes = readFileSync(path.join(assets, file));
    writeFileSync(path.join(assets, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
  writeWhole(webStampFile, stamp);
}

/** What is out of date: 'server', 'web', both or nothing. */
function stale() {
  const differs = (stamp, folder) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(folder);
  return [...(differs(stampFile, src) ? ['server'] : []), ...(differs(webStampFile, web) ? ['web'] : [])];
}

/**
 * Builds only what in dist does not stand for what src and web hold. `say` gets one line when it builds. The compiler runs in a process of its own,
 * for it would keep 60 MB of the program that starts next.
 */
export function buildWhenStale(say, parts = ['server', 'web']) {
  if (!existsSync(src)) return; // delivered without sources: dist is all there is
  const wanted = stale().filter((part) => parts.includes(part));
  if (wanted.length === 0) return;
  const said = execFileSync(process.execPath, [path.join(root, 'tools/build.mjs'), ...wanted], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  say(said.trimEnd());
}
