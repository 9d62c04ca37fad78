import UploadFileIcon from '@mui/icons-material/UploadFile';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActButton } from '../acts/ActButton.tsx';
import { useMay } from '../acts/use-may.ts';
import { UploadDialog } from './UploadDialog.tsx';

/** The way to upload the files of an SOP as a draft. */
export function UploadDraft() {
  const translate = useTranslate();
  const may = useMay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActButton
        allowed={may('draft', 'SopVersion')}
        variant="outlined"
        startIcon={<UploadFileIcon />}
        onClick={() => setOpen(true)}
      >
        {translate('vouch.sop.upload')}
      </ActButton>
      {open && <UploadDialog onClose={() => setOpen(false)} />}
    </>
  );
}
