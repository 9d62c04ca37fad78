import type { DemoRecord } from './demo-record.ts';

const contact = { language: 'zh', channel: 'portal', status: 'active' } as const;

interface Party {
  id: string;
  kind: 'maker' | 'dealer' | 'hospital';
  zh: string;
  en: string;
  address: string;
  gln?: string;
}

const parties: Party[] = [
  {
    id: 'HUAZHI',
    kind: 'maker',
    zh: '华智医疗器械有限公司',
    en: 'Huazhi Medical Devices',
    address: '江苏省苏州市工业园区星湖街 100 号',
    gln: '9521234000006',
  },
  {
    id: 'DEALER-EAST',
    kind: 'dealer',
    zh: '华东医疗商贸有限公司',
    en: 'East China Medical Trading',
    address: '上海市闵行区申长路 200 号',
  },
  {
    id: 'DEALER-SOUTH',
    kind: 'dealer',
    zh: '华南医疗商贸有限公司',
    en: 'South China Medical Trading',
    address: '广东省广州市黄埔区开源大道 300 号',
  },
  {
    id: 'HOSPITAL-1',
    kind: 'hospital',
    zh: '滨海市第一人民医院',
    en: 'Binhai First People’s Hospital',
    address: '滨海市人民路 1 号设备科',
  },
  {
    id: 'HOSPITAL-2',
    kind: 'hospital',
    zh: '滨海市中心医院',
    en: 'Binhai Central Hospital',
    address: '滨海市中山路 22 号设备科',
  },
  {
    id: 'HOSPITAL-3',
    kind: 'hospital',
    zh: '云山大学附属医院',
    en: 'Yunshan University Hospital',
    address: '云山市学府路 33 号医学装备部',
  },
  {
    id: 'HOSPITAL-4',
    kind: 'hospital',
    zh: '南江市妇幼保健院',
    en: 'Nanjiang Women’s and Children’s Hospital',
    address: '南江市健康路 44 号设备科',
  },
  {
    id: 'HOSPITAL-5',
    kind: 'hospital',
    zh: '南江市第五医院',
    en: 'Nanjiang Fifth Hospital',
    address: '南江市和平路 55 号设备科',
  },
];

const organisations = parties.map(({ id, kind, zh, en, address, gln }): DemoRecord => ({
  noun: 'organisation',
  values: { id, kind, name_zh: zh, name_en: en, address, gln: gln ?? null, ...contact },
}));

const place = (id: string, organisation: string, kind: string, zh: string, en: string): DemoRecord => ({
  noun: 'location',
  values: { id, organisation, kind, name_zh: zh, name_en: en, status: 'active' },
});

/** The maker, two dealers, five hospitals, and the places where things are. */
export const organisationRecords: DemoRecord[] = [
  ...organisations,
  place('WH-RAW', 'HUAZHI', 'warehouse', '原料库', 'Raw material store'),
  place('WH-FG', 'HUAZHI', 'warehouse', '成品库', 'Finished goods store'),
  place('QUARANTINE', 'HUAZHI', 'quarantine', '不合格品隔离区', 'Quarantine'),
  place('LINE-1', 'HUAZHI', 'production', '一号生产线', 'Line 1'),
  ...parties
    .filter(({ kind }) => kind !== 'maker')
    .map(({ id, zh, en }) => place(`${id}-STORE`, id, 'warehouse', `${zh}库房`, `${en}, store`)),
  ...parties
    .filter(({ kind }) => kind === 'hospital')
    .map(({ id, zh, en }) => place(`${id}-WARD`, id, 'ward', `${zh}病区`, `${en}, ward`)),
];
