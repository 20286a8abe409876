/** House rules inside the two apps; between projects the Nx tags in eslint.config.mjs watch. */
module.exports = {
  forbidden: [
    {
      name: 'feature-through-its-door',
      comment: 'A feature is entered through its index.ts only.',
      severity: 'error',
      from: { path: '^apps/(api/src|web/src/app)/features/([^/]+)/' },
      to: {
        path: '^apps/$1/features/[^/]+/',
        pathNot: ['^apps/$1/features/$2/', '^apps/$1/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'app-through-the-doors',
      comment: 'What puts the app together enters features through their doors too.',
      severity: 'error',
      from: { path: '^apps/(api/src|web/src/app)/[^/]+\\.ts$' },
      to: { path: '^apps/$1/features/[^/]+/', pathNot: '^apps/$1/features/[^/]+/index\\.ts$' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/(api/src|web/src/app)/platform/' },
      to: { path: '^apps/[^/]+/src/(app/)?features/' },
    },
    {
      name: 'controllers-go-through-services',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.(repository|entity|sql)\\.ts$' },
    },
    {
      name: 'repositories-know-no-service',
      severity: 'error',
      from: { path: '\\.repository\\.ts$' },
      to: { path: '\\.(service|controller)\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Contracts and domain know no framework, no database, no file system.',
      severity: 'error',
      from: { path: '^libs/(contracts|domain)/src/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: [
          '^apps/',
          '^migrations/',
          'node_modules/(@nestjs|@angular|typeorm|pg|rxjs)/',
          '^(fs|path|crypto)$',
        ],
      },
    },
    {
      name: 'no-cycles',
      comment:
        'A cycle of types alone is erased when it is compiled; any other makes the order of loading matter.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '\\.angular/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
