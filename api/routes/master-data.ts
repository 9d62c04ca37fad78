import { bom } from '../../domain/record/bom.ts';
import { certificate } from '../../domain/record/certificate.ts';
import { deviceModel } from '../../domain/record/device-model.ts';
import { deviceModelVersion } from '../../domain/record/device-model-version.ts';
import { inspectionStandard } from '../../domain/record/inspection-standard.ts';
import { instrument } from '../../domain/record/instrument.ts';
import { item } from '../../domain/record/item.ts';
import { location } from '../../domain/record/location.ts';
import { order } from '../../domain/record/order.ts';
import { organisation } from '../../domain/record/organisation.ts';
import { qualification } from '../../domain/record/qualification.ts';
import { route } from '../../domain/record/route.ts';
import { station } from '../../domain/record/station.ts';
import { supplier } from '../../domain/record/supplier.ts';
import { masterEndpoints, type Resource } from '../record-endpoints.ts';

/** What people keep by hand: one row per noun, the rest derives from its schema. */
const masterData: Resource[] = [
  { path: 'device-models', noun: deviceModel, subject: 'DeviceModel' },
  { path: 'device-model-versions', noun: deviceModelVersion, subject: 'DeviceModel' },
  { path: 'boms', noun: bom, subject: 'Bom' },
  { path: 'items', noun: item, subject: 'Bom' },
  { path: 'routes', noun: route, subject: 'Route' },
  { path: 'inspection-standards', noun: inspectionStandard, subject: 'InspectionStandard' },
  { path: 'certificates', noun: certificate, subject: 'Certificate' },
  { path: 'instruments', noun: instrument, subject: 'Instrument' },
  { path: 'suppliers', noun: supplier, subject: 'Supplier' },
  { path: 'qualifications', noun: qualification, subject: 'Qualification' },
  { path: 'organisations', noun: organisation, subject: 'Organisation' },
  { path: 'locations', noun: location, subject: 'Location' },
  { path: 'stations', noun: station, subject: 'Station' },
  { path: 'orders', noun: order, subject: 'Order' },
];

export const masterDataRoutes = masterData.flatMap(masterEndpoints);
