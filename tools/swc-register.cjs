// Lets a tool require TypeScript without a build: node -r ./tools/swc-register.cjs, or require('./tools/swc-register.cjs').
// The same compiler and settings (.swcrc) as the build, so that a bench measures what runs at the customer.
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');

process.setSourceMapsEnabled(true);

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    cwd: `${__dirname}/..`,
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
