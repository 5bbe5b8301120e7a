// Folders of deeds lie above each other. Tests may look anywhere.
export default {
  forbidden: [
    {
      name: 'folders-without-circles',
      comment: 'Move the file into the folder that it is about, or what both need to the one that lies lower.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^packages/use-cases/src/[^/]+' },
      to: { circular: true },
    },
  ],
  options: {
    parser: 'tsc',
    exclude: { path: ['\\.(test|test-kit|contract)\\.ts$', '^packages/use-cases/src/(ports|memory|contracts)/'] },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules'] },
  },
};
