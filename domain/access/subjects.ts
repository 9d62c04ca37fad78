import type { Bilingual } from '../engine/command.ts';

/** Everything that a rule of access can be about: the nouns of the API. */
export const subjects = {
  Sop: { zh: 'SOP', en: 'SOP' },
  SopVersion: { zh: 'SOP 版本', en: 'SOP version' },
  Run: { zh: '流程运行', en: 'run' },
  Incident: { zh: '流程异常', en: 'incident' },
  Task: { zh: '任务', en: 'task' },
  Message: { zh: '消息', en: 'message' },
  Signal: { zh: '信号', en: 'signal' },
  Serial: { zh: '序列号', en: 'serial number' },
  Event: { zh: '追溯事件', en: 'traceability event' },
  Batch: { zh: '批次', en: 'batch' },
  Recall: { zh: '召回', en: 'recall' },
  AuditEntry: { zh: '审计记录', en: 'audit entry' },
  DeviceModel: { zh: '产品型号', en: 'device model' },
  Bom: { zh: '物料清单', en: 'bill of material' },
  Route: { zh: '工艺路线', en: 'route' },
  InspectionStandard: { zh: '检验标准', en: 'inspection standard' },
  Certificate: { zh: '注册证与许可', en: 'certificate' },
  Instrument: { zh: '计量器具', en: 'instrument' },
  Supplier: { zh: '供应商', en: 'supplier' },
  Qualification: { zh: '人员资质', en: 'operator qualification' },
  Organisation: { zh: '组织', en: 'organisation' },
  Location: { zh: '库位', en: 'location' },
  Station: { zh: '工位', en: 'station' },
  Order: { zh: '订单', en: 'order' },
  MaterialLot: { zh: '物料批', en: 'material lot' },
  User: { zh: '用户', en: 'user' },
  Role: { zh: '角色', en: 'role' },
  Inspection: { zh: '检验记录', en: 'inspection' },
  Nonconformance: { zh: '不合格', en: 'nonconformance' },
  Shipment: { zh: '发货', en: 'shipment' },
  Installation: { zh: '安装', en: 'installation' },
  Maintenance: { zh: '维护', en: 'maintenance record' },
  Complaint: { zh: '投诉', en: 'complaint' },
  Release: { zh: '放行', en: 'release' },
  Label: { zh: '标签', en: 'label' },
  Case: { zh: '个案', en: 'case' },
  Package: { zh: '包装', en: 'package' },
  Clock: { zh: '业务时间', en: 'business time' },
} as const satisfies Record<string, Bilingual>;

export type Subject = keyof typeof subjects;

/** Everything that can be done. Which step of an SOP a person may do is the SOP's to say, not a rule here. */
export const actions = {
  read: { zh: '查看', en: 'see' },
  create: { zh: '新建', en: 'create' },
  update: { zh: '修改', en: 'change' },
  draft: { zh: '起草', en: 'draft' },
  release: { zh: '批准发布', en: 'release' },
  start: { zh: '启动', en: 'start' },
  cancel: { zh: '取消', en: 'cancel' },
  resolve: { zh: '处理', en: 'resolve' },
  work: { zh: '办理', en: 'work on' },
  reassign: { zh: '改派', en: 'reassign' },
  send: { zh: '发送', en: 'send' },
  advance: { zh: '推进', en: 'advance' },
} as const satisfies Record<string, Bilingual>;

export type Action = keyof typeof actions;
