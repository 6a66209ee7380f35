// Makes the bundle that is committed in ../Bundle: the same sources give the same bytes.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, statSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'Bundle');
mkdirSync(out, { recursive: true });
await build({
    absWorkingDir: here,
    entryPoints: { app: 'main.tsx' },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'eof',
    sourcemap: false,
    logLevel: 'warning',
});
for (const file of ['index.html', 'favicon.svg']) {
    copyFileSync(join(here, file), join(out, file));
}

const files = ['index.html', 'app.js', 'app.css', 'favicon.svg'].map(file => join(out, file));
const sum = measure => files.reduce((total, file) => total + measure(file), 0);
console.log(
    `raw ${sum(file => statSync(file).size)}, gzip ${sum(file => gzipSync(readFileSync(file)).length)}, ` +
        `brotli ${sum(file => brotliCompressSync(readFileSync(file)).length)}`,
);
