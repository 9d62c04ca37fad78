/** The menu, by groups, in the order of use; names of resources. */
export const menuGroups = [
  { group: 'work', resources: ['tasks', 'runs'] },
  { group: 'trace', resources: ['serials', 'batches', 'recalls'] },
  { group: 'govern', resources: ['sops', 'audit-entries'] },
  { group: 'quality', resources: ['inspections', 'nonconformances', 'releases', 'complaints', 'cases'] },
  { group: 'supply', resources: ['orders', 'material-lots', 'shipments', 'packages', 'installations', 'maintenances', 'labels'] },
  {
    group: 'master',
    resources: [
      'device-models',
      'device-model-versions',
      'boms',
      'items',
      'routes',
      'inspection-standards',
      'certificates',
      'instruments',
      'suppliers',
      'qualifications',
      'organisations',
      'locations',
      'stations',
      'users',
      'roles',
    ],
  },
] as const;

/** Groups that are open when the menu is first seen. */
export const openAtFirst: readonly string[] = ['work', 'trace', 'govern'];
