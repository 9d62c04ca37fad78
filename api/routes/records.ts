import { qualityCase } from '../../domain/record/case.ts';
import { complaint } from '../../domain/record/complaint.ts';
import { inspection } from '../../domain/record/inspection.ts';
import { installation } from '../../domain/record/installation.ts';
import { label } from '../../domain/record/label.ts';
import { maintenance } from '../../domain/record/maintenance.ts';
import { nonconformance } from '../../domain/record/nonconformance.ts';
import { logisticPackage } from '../../domain/record/package.ts';
import { release } from '../../domain/record/release.ts';
import { shipment } from '../../domain/record/shipment.ts';
import { readEndpoints, type Resource } from '../record-endpoints.ts';

/** What SOPs write, through record acts only: to be read here. */
const records: Resource[] = [
  { path: 'inspections', noun: inspection, subject: 'Inspection' },
  { path: 'nonconformances', noun: nonconformance, subject: 'Nonconformance' },
  { path: 'shipments', noun: shipment, subject: 'Shipment' },
  { path: 'installations', noun: installation, subject: 'Installation' },
  { path: 'maintenances', noun: maintenance, subject: 'Maintenance' },
  { path: 'complaints', noun: complaint, subject: 'Complaint' },
  { path: 'releases', noun: release, subject: 'Release' },
  { path: 'labels', noun: label, subject: 'Label' },
  { path: 'cases', noun: qualityCase, subject: 'Case' },
  { path: 'packages', noun: logisticPackage, subject: 'Package' },
];

export const recordRoutes = records.flatMap((resource) => readEndpoints(resource));
