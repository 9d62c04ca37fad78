import type { Subject } from '../../domain/access/subjects.ts';

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

/** What a rule of access calls the records of a resource, where the words differ by more than their plural. */
const otherSubjects: Record<string, Subject> = {
  'audit-entries': 'AuditEntry',
  batches: 'Batch',
  'device-model-versions': 'DeviceModel',
  items: 'Bom',
};

/** The subject that rules of access know a resource by: `inspection-standards` is `InspectionStandard`. */
export function subjectOf(resource: string): Subject {
  const singular = resource.replace(/s$/, '');
  const named = singular.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return otherSubjects[resource] ?? (named as Subject);
}
