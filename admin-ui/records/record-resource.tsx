import type { ComponentType, ReactNode } from 'react';
import type { ResourceProps } from 'react-admin';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { RecordKind } from './record-kind.ts';
import { RecordCreate, RecordEdit } from './RecordForm.tsx';
import { RecordList } from './RecordList.tsx';
import { RecordShow } from './RecordShow.tsx';

/** A resource whose pages all derive from the schema of its records: `kept` by people, or `read` where SOPs write it. */
export function recordResource(
  kind: RecordKind,
  access: 'kept' | 'read',
  icon: ComponentType<SvgIconProps>,
  aside?: ReactNode,
): ResourceProps {
  if (access === 'read') {
    return {
      name: kind.resource,
      icon,
      list: () => <RecordList kind={kind} canCreate={false} />,
      show: () => <RecordShow kind={kind} />,
    };
  }
  return {
    name: kind.resource,
    icon,
    list: () => <RecordList kind={kind} canCreate />,
    create: () => <RecordCreate kind={kind} />,
    edit: () => <RecordEdit kind={kind} aside={aside} />,
    recordRepresentation: 'id',
  };
}
