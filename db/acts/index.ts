import type { Acts } from '../perform-act.ts';
import { batchActs } from './batch.ts';
import { caseActs } from './case.ts';
import { certificateActs } from './certificate.ts';
import { complaintActs } from './complaint.ts';
import { componentActs } from './component.ts';
import { holdActs } from './hold.ts';
import { inspectionActs } from './inspection.ts';
import { installationActs } from './installation.ts';
import { instrumentActs } from './instrument.ts';
import { labelActs } from './label.ts';
import { maintenanceActs } from './maintenance.ts';
import { materialLotActs } from './material-lot.ts';
import { nonconformanceActs } from './nonconformance.ts';
import { observationActs } from './observation.ts';
import { operatorActs } from './operator.ts';
import { orderActs } from './order.ts';
import { packageActs } from './package.ts';
import { recallActs } from './recall.ts';
import { serialActs } from './serial.ts';
import { shipmentActs } from './shipment.ts';
import { stationActs } from './station.ts';

/** Everything that SOPs and the API can do to the records, by noun and act. */
export const acts: Acts = {
  batch: batchActs,
  case: caseActs,
  certificate: certificateActs,
  complaint: complaintActs,
  component: componentActs,
  hold: holdActs,
  inspection: inspectionActs,
  installation: installationActs,
  instrument: instrumentActs,
  label: labelActs,
  maintenance: maintenanceActs,
  'material-lot': materialLotActs,
  nonconformance: nonconformanceActs,
  observation: observationActs,
  operator: operatorActs,
  order: orderActs,
  package: packageActs,
  recall: recallActs,
  serial: serialActs,
  shipment: shipmentActs,
  station: stationActs,
};
