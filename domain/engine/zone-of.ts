import type { Plan } from '../sop/plan.ts';

/** The time zone, by its IANA name, in which a Plan's runs reckon days and times. */
export const zoneOf = ({ zone = 'Asia/Shanghai' }: Plan): string => zone;
