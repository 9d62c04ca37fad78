import AssignmentIcon from '@mui/icons-material/Assignment';
import BadgeIcon from '@mui/icons-material/Badge';
import BuildIcon from '@mui/icons-material/Build';
import BusinessIcon from '@mui/icons-material/Business';
import CategoryIcon from '@mui/icons-material/Category';
import FactCheckIcon from '@mui/icons-material/FactCheck';
import GroupIcon from '@mui/icons-material/Group';
import HandymanIcon from '@mui/icons-material/Handyman';
import Inventory2Icon from '@mui/icons-material/Inventory2';
import LabelIcon from '@mui/icons-material/Label';
import LocalShippingIcon from '@mui/icons-material/LocalShipping';
import MedicalServicesIcon from '@mui/icons-material/MedicalServices';
import PlaceIcon from '@mui/icons-material/Place';
import PrecisionManufacturingIcon from '@mui/icons-material/PrecisionManufacturing';
import ReceiptLongIcon from '@mui/icons-material/ReceiptLong';
import ReportProblemIcon from '@mui/icons-material/ReportProblem';
import RouteIcon from '@mui/icons-material/Route';
import RuleIcon from '@mui/icons-material/Rule';
import SchoolIcon from '@mui/icons-material/School';
import SpeedIcon from '@mui/icons-material/Speed';
import StoreIcon from '@mui/icons-material/Store';
import VerifiedIcon from '@mui/icons-material/Verified';
import WidgetsIcon from '@mui/icons-material/Widgets';
import WorkspacePremiumIcon from '@mui/icons-material/WorkspacePremium';
import { createElement } from 'react';
import type { ResourceProps } from 'react-admin';
import { nouns } from '../../domain/record/nouns.ts';
import { newUser, role, user } from './account-nouns.ts';
import { InviteButton } from './InviteButton.tsx';
import { lotDecision, lotReceipt } from './material-lot-forms.ts';
import { recordKind } from './record-kind.ts';
import { recordResource } from './record-resource.tsx';

const kept = [
  ['device-models', nouns['device-model'], MedicalServicesIcon],
  ['device-model-versions', nouns['device-model-version'], CategoryIcon],
  ['boms', nouns.bom, ReceiptLongIcon],
  ['items', nouns.item, WidgetsIcon],
  ['routes', nouns.route, RouteIcon],
  ['inspection-standards', nouns['inspection-standard'], RuleIcon],
  ['certificates', nouns.certificate, WorkspacePremiumIcon],
  ['instruments', nouns.instrument, SpeedIcon],
  ['suppliers', nouns.supplier, StoreIcon],
  ['qualifications', nouns.qualification, SchoolIcon],
  ['organisations', nouns.organisation, BusinessIcon],
  ['locations', nouns.location, PlaceIcon],
  ['stations', nouns.station, PrecisionManufacturingIcon],
  ['orders', nouns.order, AssignmentIcon],
] as const;

const read = [
  ['inspections', nouns.inspection, FactCheckIcon],
  ['nonconformances', nouns.nonconformance, ReportProblemIcon],
  ['shipments', nouns.shipment, LocalShippingIcon],
  ['installations', nouns.installation, HandymanIcon],
  ['maintenances', nouns.maintenance, BuildIcon],
  ['complaints', nouns.complaint, ReportProblemIcon],
  ['releases', nouns.release, VerifiedIcon],
  ['labels', nouns.label, LabelIcon],
  ['cases', nouns.case, ReportProblemIcon],
  ['packages', nouns.package, Inventory2Icon],
] as const;

/** Records whose pages derive from their schemas, each by one row. */
export const recordResources: ResourceProps[] = [
  ...kept.map(([resource, noun, icon]) => recordResource(recordKind(resource, noun), 'kept', icon)),
  ...read.map(([resource, noun, icon]) => recordResource(recordKind(resource, noun), 'read', icon)),
  recordResource(
    recordKind('material-lots', nouns['material-lot'], { create: lotReceipt, change: lotDecision, counter: null }),
    'kept',
    Inventory2Icon,
  ),
  recordResource(
    recordKind('users', user, { create: newUser, counter: 'version' }),
    'kept',
    GroupIcon,
    createElement(InviteButton),
  ),
  recordResource(recordKind('roles', role, { counter: 'version' }), 'kept', BadgeIcon),
];
