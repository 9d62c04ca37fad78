const ours = '^(domain|workflows|activities|db|api|launcher|cli|admin-ui|bench|test)/';

/** A folder may import from these folders of ours and no others. */
const ways = {
  domain: ['domain'],
  workflows: ['workflows', 'domain'],
  db: ['db', 'domain'],
  activities: ['activities', 'domain', 'db'],
  api: ['api', 'domain', 'db'],
  'admin-ui': ['admin-ui', 'domain'],
  cli: ['cli', 'domain', 'db'],
  launcher: ['launcher', 'domain/settings\\.ts'],
  bench: ['bench', 'domain', 'workflows', 'activities', 'db', 'api', 'cli', 'launcher'],
};

export default {
  forbidden: [
    ...Object.entries(ways).map(([folder, allowed]) => ({
      name: `${folder}-imports`,
      comment: `${folder} imports from ${allowed.join(', ')} only: move what is wanted there, or hand it in as an argument`,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { path: ours, pathNot: allowed.map((way) => (way.includes('.') ? `^${way}$` : `^${way}/`)) },
    })),
    {
      name: 'domain-is-pure',
      comment: 'domain reaches no Node built-in, database or Temporal: what it needs comes with its arguments',
      severity: 'error',
      from: { path: '^domain/' },
      to: {
        path: [
          '^node:',
          '^(fs|path|crypto|os|http|net|stream|child_process)$',
          'node_modules/(pg|@mikro-orm|@temporalio|express)/',
        ],
      },
    },
    {
      name: 'workflows-are-deterministic',
      comment: 'workflow code runs in a sandbox: reach the world through an activity',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      comment: 'two modules that need each other are one, or there is a third one in them',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'admin-ui/dist' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
